interface ShareWords {
  copied: string
  copyThis: (url: string) => string
}

/** Hands the address on: by the device's own sheet where there is one, else by copying it. Returns what to tell, '' where nothing. */
export async function share(path: string, title: string, words: ShareWords): Promise<string> {
  const url = new URL(path, location.href).href
  if (navigator.share) {
    try {
      await navigator.share({ url, title })
      return ''
    } catch (error) {
      // Whoever closed the sheet knows that they did.
      if (error instanceof DOMException && error.name === 'AbortError') return ''
    }
  }
  try {
    await navigator.clipboard.writeText(url)
    return words.copied
  } catch {
    return words.copyThis(url)
  }
}
