// Which files are pictures to scan and which are exports to import, by the type that the system tells.

export const isPicture = (file: Pick<File, 'type'>): boolean => file.type.startsWith('image/')
