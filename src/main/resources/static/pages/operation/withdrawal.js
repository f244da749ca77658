/**
 * Withdraws targets that no participating country wants any longer. Targets that an earlier attempt withdrew before it was cut short are
 * left out, so that
 * only the rest is done.
 */
export async function withdraw(targets, reason, operation, api) {
  const waiting = new Set((await api.get(`/operations/${operation}/targets/unattended`)).items.map((one) => one.target));
  for (const target of targets.filter((one) => waiting.has(one))) {
    await api.post(`/targets/${target}/withdrawal`, { reason });
  }
}
