/**
 * Part of the path under which a file was opened, unique for good. Device and inode would not do: once the
 * last descriptor of a pipe is closed, the next pipe, even a stranger's, may get its inode. For a terminal it
 * is the whole path, unique as long as somebody has it open, within one mount of terminals: a container has a
 * `/dev/pts/0` of its own.
 */
export type FileName = string;
/** Returns those processes that have one of the files open. @throws the system's error, such as EMFILE */
export declare function holdersOf(files: readonly FileName[], pids: readonly number[]): Promise<Set<number>>;
/**
 * Returns the names of a child's ends of its outputs, without files and devices: since its start the child may
 * have redirected its output to what strangers have open, such as `/dev/null`.
 * @param descriptors of them
 */
export declare function namesOfPipes(pid: number, descriptors: readonly number[]): FileName[];
