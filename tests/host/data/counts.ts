/** How often the plugin (and the host's own views) asked for what. */
export interface Counts {
  reads: number;
  cachedReads: number;
  binaryReads: number;
  writes: number;
  creates: number;
  foldersCreated: number;
  process: number;
  processFrontMatter: number;
  renames: number;
  trashed: number;
  getMarkdownFiles: number;
  getFiles: number;
  getFileCache: number;
  linkLookups: number;
  dataLoads: number;
  dataSaves: number;
}

export function zeroCounts(): Counts {
  return {
    reads: 0, cachedReads: 0, binaryReads: 0, writes: 0, creates: 0, foldersCreated: 0, process: 0,
    processFrontMatter: 0, renames: 0, trashed: 0, getMarkdownFiles: 0, getFiles: 0, getFileCache: 0, linkLookups: 0,
    dataLoads: 0, dataSaves: 0,
  };
}
