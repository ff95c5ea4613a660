export { assignRoles, type RoleNode } from './assign-roles.js';
export { findBracketedStatus, findsFault, opensLikeMeasure, tellsOfOrgan } from './candidate.js';
export { mayOpenItem, toOutlineLines } from './outline-lines.js';
