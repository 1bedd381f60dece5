/** The fields of an article's form that are its picture's, filled with this one, or empty. */
export function picturePut(
  picture: { src: string; alt: string; caption: string; credit: string; width: number; height: number } | null,
): Record<string, string> {
  return {
    imageSrc: picture?.src ?? '',
    imageAlt: picture?.alt ?? '',
    imageCaption: picture?.caption ?? '',
    imageCredit: picture?.credit ?? '',
    imageWidth: String(picture?.width ?? ''),
    imageHeight: String(picture?.height ?? ''),
  }
}
