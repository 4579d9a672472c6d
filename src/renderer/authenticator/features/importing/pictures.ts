// Distinguishes images to scan from exports to import, by the type that the system reports.

export const isPicture = (file: Pick<File, 'type'>): boolean => file.type.startsWith('image/')
