/** A task in the details of a list. */
export interface ListedTask {
    id: string;
    kind: "monitor" | "job";
    description: string;
    /** `running`, `stopping`, or the kind of its end; `unknown` for an earlier session that was killed. */
    status: string;
}
export interface ListDetails {
    tasks: ListedTask[];
}
