package io.omni.loyalty.points;

/**
 * The points of all members, by what became of them. What was earned and granted, less what was taken back, redeemed and expired, is what
 * is outstanding, less what is owed.
 *
 * @param earned by purchases and grants, less what was taken back
 * @param redeemed used, less what was given back
 * @param expired what nobody used in time: the breakage so far
 * @param available what can be used
 * @param pending what can be used later
 * @param held what is kept for purchases that are being paid
 * @param owed what members have used that was taken back
 */
public record PointsStatement(
        long earned, long redeemed, long expired, long available, long pending, long held, long owed) {

    /**
     * Tells how many points may yet be redeemed.
     *
     * @return those available, pending and held
     */
    public long outstanding() {
        return available + pending + held;
    }

    /**
     * Tells whether every point is accounted for.
     *
     * @return whether what came in is what went out and what is left
     */
    public boolean balances() {
        return earned == redeemed + expired + outstanding() - owed;
    }
}
