import { funnelStages, hasReached, type Course, type FunnelStage } from './course';
import { pathsOf } from './scope';

/** Who came as far as a stage: those on the way by being asked, and walk-ins beside them. */
export interface Reached {
  stage: FunnelStage;
  people: readonly string[];
  walkIns: readonly string[];
}

/** Who reached each stage. Nobody stands on both sides, and no stage has anybody whom one before it hasn’t. */
export function funnelOf(courses: readonly Course[]): Reached[] {
  const onTheWay = courses.filter(({ walkIn }) => !walkIn);
  const walkIns = courses.filter(({ walkIn }) => walkIn);
  return funnelStages.map((stage) => ({
    stage,
    people: pathsOf(onTheWay.filter((course) => hasReached(course, stage))),
    // Nobody picked or asked them.
    walkIns: stage === 'identified' || stage === 'asked' ? []
      : pathsOf(walkIns.filter((course) => hasReached(course, stage))),
  }));
}
