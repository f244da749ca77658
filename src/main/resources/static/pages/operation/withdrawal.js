/**
 * Withdraws targets that nobody wants any longer who takes part. Whom an earlier attempt has withdrawn, before it was cut short, waits no longer: what is
 * left is done.
 */
export async function withdraw(targets, reason, operation, api) {
  const waiting = new Set((await api.get(`/operations/${operation}/targets/unattended`)).items.map((one) => one.target));
  for (const target of targets.filter((one) => waiting.has(one))) {
    await api.post(`/targets/${target}/withdrawal`, { reason });
  }
}
