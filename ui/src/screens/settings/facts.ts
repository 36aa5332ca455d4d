/** Optional facts for statistics: what can be said, and how it is called. */
import type { Facts } from '../../ipc';

/** What can be said; empty means nothing is. */
export const SEXES = ['female', 'male', 'other'] as const;
export const AGE_BANDS = ['under-15', '15-24', '25-34', '35-54', '55-up'] as const;
export const ROLES = ['learner', 'teacher', 'trainer', 'other'] as const;

/** Nothing said, but asked. */
export const LEFT_OUT: Facts = { asked: true, sex: '', ageBand: '', institution: '', role: '' };

/** Whether anything was said. */
export const said = (facts: Facts): boolean => [facts.sex, facts.ageBand, facts.institution.trim(), facts.role].some((one) => one !== '');
