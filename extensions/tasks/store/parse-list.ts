import { type Static, type TSchema, Type } from "typebox";
import { Check } from "typebox/value";
import { type Task, type TaskListState, taskStatuses } from "../task.ts";

const time = Type.Number({ minimum: 0, maximum: 8.64e15 });
const id = Type.String({ pattern: "^[1-9]\\d{0,8}$" });
const storedTask = Type.Object({
  id,
  subject: Type.String({ pattern: "\\S" }),
  description: Type.Optional(Type.String()),
  status: Type.Unsafe<Task["status"]>({ type: "string", enum: [...taskStatuses] }),
  after: Type.Array(id),
  owner: Type.Optional(Type.String()),
  notes: Type.Array(Type.String()),
  createdAtMs: time,
  updatedAtMs: time,
  completedAtMs: Type.Optional(time),
});
const nextId = Type.Integer({ minimum: 1, maximum: 1_000_000_000 });
const storedChange = Type.Object({ set: Type.Array(storedTask), removed: Type.Array(id), nextId });
const storedList = Type.Object({ tasks: Type.Array(storedTask), nextId });

/** A change of the list in one entry of a session. */
export type ListChange = { set: Task[]; removed: string[]; nextId: number };

/** Reads a change; anything may have written or edited it. @returns undefined if it is no change of a list */
export function parseChange(data: unknown): ListChange | undefined {
  return checked(storedChange, data);
}

export function parseList(data: unknown): TaskListState | undefined {
  return checked(storedList, data);
}

function checked<Schema extends TSchema>(schema: Schema, data: unknown): Static<Schema> | undefined {
  return Check(schema, data) ? data : undefined;
}
