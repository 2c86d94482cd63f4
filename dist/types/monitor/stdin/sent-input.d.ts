/** The input that the model has sent to a task, for people; the model knows it. */
export declare class SentInput {
    #private;
    note(bytes: number, text: string): void;
    /** Tells it in one line; undefined if nothing was sent. */
    get fact(): string | undefined;
    /** For the record of the task: empty if nothing was sent. */
    get recorded(): object;
}
