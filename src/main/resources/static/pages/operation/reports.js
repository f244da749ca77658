/** Leaves its root empty: this reader has nothing to do here. */
export async function section() {
}
