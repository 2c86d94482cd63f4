import type { EventBus, ExtensionContext } from "@earendil-works/pi-coding-agent";
import type { LazyRuntime } from "../../core/pi/lazy-runtime.ts";
import { errorLabel } from "../../core/text/label.ts";
import { convertedArguments } from "../../core/tools/check-arguments.ts";
import { checkListedTask } from "../host/listed-task.ts";
import type { MonitorRuntime } from "../runtime.ts";
import type { MonitorSettings } from "../settings/settings.ts";
import { extensionText } from "../texts/extensions.ts";
import { savedText } from "../texts/saved.ts";
import { runParameters } from "../tools/job-parameters.ts";
import { monitorParameters } from "../tools/monitor-parameters.ts";
import { stopParameters } from "../tools/monitor-tools.ts";
import { CLIENT_ANSWER, type ClientActions, type ClientAnswer, type ClientRequest } from "./protocol.ts";

/** The parts that carry out the actions. */
interface Answering {
  bus: EventBus;
  ctx: ExtensionContext;
  runtime: LazyRuntime<MonitorRuntime>;
  settings: MonitorSettings;
}

/** Carries out the request of another extension, and answers it, also after an error. */
export async function answerRequest(data: unknown, answering: Answering): Promise<void> {
  const request = data as Partial<ClientRequest> | undefined;
  const requestId = request?.requestId;
  // There is nobody to answer.
  if (typeof requestId !== "string") return;
  const answer = await perform(request ?? {}, answering).then(
    (result): ClientAnswer => ({ requestId, result }),
    (error: unknown): ClientAnswer => ({
      requestId,
      error: error instanceof Error ? error.message : errorLabel(error),
    }),
  );
  answering.bus.emit(CLIENT_ANSWER, answer);
}

async function perform(
  { action, args }: Partial<ClientRequest>,
  { bus, ctx, runtime, settings }: Answering,
): Promise<ClientActions[keyof ClientActions]["result"]> {
  switch (action) {
    case "start": {
      const checked = convertedArguments(monitorParameters, args);
      await checkListedTask(bus, checked.task);
      return await runtime.starting(async () => (await runtime.use()).forExtensions.start(checked, ctx));
    }
    case "startJob": {
      if (!settings.jobs) throw new Error(savedText.jobsOff);
      const checked = convertedArguments(runParameters, args);
      await checkListedTask(bus, checked.task);
      return await runtime.starting(async () => (await runtime.use()).forExtensions.startJob(checked, ctx));
    }
    case "list":
      return (await runtime.use()).forExtensions.list();
    case "stop": {
      const { id } = convertedArguments(stopParameters, args);
      const startsBefore = runtime.startsUnderWay();
      return await (await runtime.use()).forExtensions.stop(id, startsBefore);
    }
    default:
      throw new Error(extensionText.wrongAction(action));
  }
}
