import { Type } from "typebox";
import { CHANGES, type DeclareTool } from "../../core/tools/declare-tool.ts";
import { type TaskStatus, taskStatuses } from "../task.ts";
import { toolText } from "../texts/tool.ts";
import type { TasksCall } from "./tasks-call.ts";

const SUBJECT_MAX_CHARS = 200;

/** Declares the tool to the model. The action of a call is in tasks-call.ts. */
export function declareTasksTool(declare: DeclareTool, call: () => Promise<TasksCall>): void {
  const subject = Type.String({ minLength: 1, maxLength: SUBJECT_MAX_CHARS, pattern: "\\S" });
  const status = Type.Unsafe<TaskStatus>({ type: "string", enum: [...taskStatuses] });
  const parameters = Type.Object(
    {
      add: Type.Optional(
        Type.Array(
          Type.Object(
            {
              subject,
              description: Type.Optional(Type.String()),
              after: Type.Optional(Type.Array(Type.String(), { description: toolText.after })),
            },
            { additionalProperties: false },
          ),
        ),
      ),
      update: Type.Optional(
        Type.Array(
          Type.Object(
            {
              id: Type.String(),
              status: Type.Optional(status),
              subject: Type.Optional(subject),
              owner: Type.Optional(Type.String()),
            },
            { additionalProperties: false },
          ),
        ),
      ),
      list: Type.Optional(Type.Boolean()),
      id: Type.Optional(Type.String({ description: toolText.id })),
    },
    { additionalProperties: false },
  );
  declare({
    name: "tasks",
    label: "Tasks",
    description: toolText.description,
    annotations: CHANGES,
    outputSchema: Type.Object({
      tasks: Type.Array(
        Type.Object({
          id: Type.String(),
          subject: Type.String(),
          status: Type.String(),
          after: Type.Array(Type.String()),
        }),
      ),
    }),
    parameters,
    describe: ({ add = [], update = [], id }) => ({
      subject: [
        ...(add.length > 0 ? [`add ${add.length}`] : []),
        ...update.map((change) => [`#${change.id}`, change.status].filter(Boolean).join(" ")),
        ...(id === undefined ? [] : [`#${id}`]),
      ].join(", "),
      detail: add.map((task) => task.subject).join("; "),
    }),
    call: async (args) => await (await call()).run(args),
  });
}
