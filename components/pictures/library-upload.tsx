'use client'

import { useRouter } from 'next/navigation'
import { UploadForm } from './upload-form'

/** The form over the list of pictures, which shows the new one as soon as it is there. */
export function LibraryUpload() {
  const router = useRouter()
  return <UploadForm done={() => router.refresh()} />
}
