import { Delivery, type DeliveryLimits } from "../../../extensions/monitor/delivery/delivery.ts";
import type { EventMessage } from "../../../extensions/monitor/delivery/event-message.ts";
import { defaultSettings } from "../../../extensions/monitor/settings/settings.ts";
import type { MonitorTask } from "../../../extensions/monitor/task/monitor-task.ts";
import type { WakeOn } from "../../../extensions/monitor/task/wake.ts";
import { silentTask } from "../silent-task.ts";

export interface FakeAgent {
  idle: boolean;
  /** Whether it drops its messages, as other extensions may do. */
  loses: boolean;
  sent: { message: EventMessage; wake: boolean }[];
  /** Called when the number of waiting events changes. */
  onWaiting: () => void;
  delivery: Delivery;
}

export interface FakeAgentOptions {
  idle?: boolean;
  endsWithAnswer?: boolean;
  limits?: Partial<DeliveryLimits>;
  running?: readonly MonitorTask[];
}

/** Makes an agent that is as busy as the test says, and keeps its messages. */
export function fakeAgent({
  idle = true,
  endsWithAnswer = false,
  limits,
  running = [],
}: FakeAgentOptions = {}): FakeAgent {
  const agent: FakeAgent = {
    idle,
    loses: false,
    sent: [],
    onWaiting: () => {},
    delivery: new Delivery(
      {
        isIdle: () => agent.idle,
        mayWake: () => agent.idle,
        lookLater: () => {},
        send: (message, wake) => agent.sent.push({ message, wake }),
        hasInContext: () => !agent.loses,
        endsWithAnswer,
      },
      { ...defaultSettings, ...limits },
      { runningTasks: () => running, onWaiting: () => agent.onWaiting() },
    ),
  };
  return agent;
}

export async function newTask(wake: WakeOn = "never", id = "m7k2"): Promise<MonitorTask> {
  return silentTask({ id, spec: { wake } });
}
