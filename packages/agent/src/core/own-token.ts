/** Where an installer puts the enrolment token, in the state folder, for the agent alone to read. */
export const ownTokenFile = (stateFolder: string): string => `${stateFolder}/enrolment-token`;
