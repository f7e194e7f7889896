package io.omni.loyalty;

import io.omni.core.command.Commands;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.Ledger;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.loyalty.coupon.Coupons;
import io.omni.loyalty.giftcard.GiftCardExpiry;
import io.omni.loyalty.giftcard.GiftCards;
import io.omni.loyalty.internal.Lots;
import io.omni.loyalty.internal.PointsDesk;
import io.omni.loyalty.internal.Rewards;
import io.omni.loyalty.internal.Spendings;
import io.omni.loyalty.internal.Statements;
import io.omni.loyalty.points.ActivatePoints;
import io.omni.loyalty.points.GrantPoints;
import io.omni.loyalty.points.HoldPoints;
import io.omni.loyalty.points.HouseholdId;
import io.omni.loyalty.points.HouseholdOutcome;
import io.omni.loyalty.points.JoinHousehold;
import io.omni.loyalty.points.LeaveHousehold;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsChange;
import io.omni.loyalty.points.PointsLot;
import io.omni.loyalty.points.PointsOutcome;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.PointsStatement;
import io.omni.loyalty.points.PurchaseId;
import io.omni.loyalty.points.RewardPurchase;
import io.omni.loyalty.points.TransferPoints;
import io.omni.loyalty.redemption.Redemptions;
import io.omni.loyalty.stamp.StampCards;
import io.omni.loyalty.usage.PromotionUses;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The points of all members, earned in every channel.
 *
 * <p>A purchase has earned what the goods that its member keeps earn, neither more nor less, however many shipments and returns led there.
 * Its points can be used from the end of the return window until they expire, both counted from when it first earned some; no later
 * shipment or return moves these instants, and none is judged by a job that runs at night: the instant of the question counts.
 *
 * <p>Points are clawed back from the purchase that earned them, always. Where they were spent by then, the member owes them, and they are
 * taken off the points of other purchases.
 *
 * <p>Every command carries an id: sent again with the same content it is answered as the first time and changes nothing. With other content
 * under the same id it is {@link io.omni.core.command.CommandIdReused}, and once ids of its age are no longer remembered
 * {@link io.omni.core.command.CommandTooOld}. Each command is one unit of work, the host's where there is one.
 */
public final class Loyalty {

    private final CommandMeter meter;
    private final InstantSource clock;
    private final Rewards rewards;
    private final PointsDesk desk;
    private final Lots lots;
    private final Statements statements;
    private final Redemptions redemptions;
    private final StampCards stampCards;
    private final Coupons coupons;
    private final GiftCards giftCards;
    private final PromotionUses promotionUses;

    /**
     * Creates it, with nobody to report to.
     *
     * @param ledger where points are booked, over the same storage
     * @param storage where purchases are kept and events leave
     * @param clock tells the instant of each command and question
     * @param program for purchases not heard of before; those that were keep the program they began with
     */
    public Loyalty(Ledger ledger, Storage storage, InstantSource clock, PointsProgram program) {
        this(ledger, storage, clock, program, Metrics.NONE);
    }

    /**
     * Creates it.
     *
     * @param ledger where points are booked, over the same storage
     * @param storage where purchases are kept and events leave
     * @param clock tells the instant of each command and question
     * @param program for purchases not heard of before; those that were keep the program they began with
     * @param metrics where to report how it is doing
     */
    public Loyalty(Ledger ledger, Storage storage, InstantSource clock, PointsProgram program, Metrics metrics) {
        this.meter = new CommandMeter(Loyalty.class, metrics);
        this.clock = clock;
        Commands commands = new Commands(storage, ledger, clock);
        Spendings spendings = new Spendings(ledger, storage, commands, clock);
        this.rewards = new Rewards(ledger, storage, commands, clock, program);
        this.desk = new PointsDesk(ledger, storage, spendings, commands, clock, program);
        this.lots = new Lots(ledger);
        this.statements = new Statements(ledger);
        this.redemptions = new Redemptions(ledger, storage, commands, clock, metrics);
        SecureRandom secrets = new SecureRandom();
        this.coupons = new Coupons(ledger, storage, commands, clock, secrets, metrics);
        this.giftCards = new GiftCards(ledger, storage, commands, clock, secrets, GiftCardExpiry.NEVER, metrics);
        this.promotionUses = new PromotionUses(ledger, storage, commands, clock, metrics);
        this.stampCards = new StampCards(ledger, storage, commands, clock, metrics);
    }

    /**
     * Makes the points of a purchase those that the amount kept now earns: more after a shipment, less after a return.
     *
     * @param command what the member keeps
     * @return by how much that changed the points
     * @throws IllegalArgumentException if the amount is not in the currency of the purchase's program, or the purchase earned for another
     *     member
     */
    public PointsChange reward(RewardPurchase command) {
        return meter.run(command, () -> rewards.reward(command));
    }

    /**
     * Lets the pending points of a purchase be used from now on.
     *
     * @param command which purchase
     * @return until when, or that nothing is pending
     */
    public PointsOutcome activate(ActivatePoints command) {
        return meter.run(Given.require("command", command), () -> rewards.activate(command));
    }

    /**
     * Gives a member points that no purchase earned.
     *
     * @param command how many, and what for
     * @return until when they can be used
     */
    public PointsOutcome grant(GrantPoints command) {
        return meter.run(Given.require("command", command), () -> desk.grant(command));
    }

    /**
     * Keeps points for a purchase that is being paid. What is debited when it is confirmed, and what it takes off, are told by the answer.
     *
     * @param command how many, of whom
     * @return what is kept, or that there are too few
     */
    public PointsOutcome hold(HoldPoints command) {
        return meter.run(Given.require("command", command), () -> desk.hold(command));
    }

    /**
     * Gives points of one member to another.
     *
     * @param command how many, from whom to whom
     * @return how many went, or that there are too few
     */
    public PointsOutcome transfer(TransferPoints command) {
        return meter.run(Given.require("command", command), () -> desk.transfer(command));
    }

    /**
     * Lets a member use points together with others.
     *
     * @param command who, with whom
     * @return that it is so, or that the member has a household
     */
    public HouseholdOutcome join(JoinHousehold command) {
        return meter.run(Given.require("command", command), () -> desk.join(command));
    }

    /**
     * Lets a member use points alone again.
     *
     * @param command who
     * @return that it is so, or that the member has no household
     */
    public HouseholdOutcome leave(LeaveHousehold command) {
        return meter.run(Given.require("command", command), () -> desk.leave(command));
    }

    /**
     * Gives what is paid or saved with, after it was held.
     *
     * @return the redemptions of all kinds
     */
    public Redemptions redemptions() {
        return redemptions;
    }

    /**
     * Gives the coupons.
     *
     * @return the coupons of all channels
     */
    public Coupons coupons() {
        return coupons;
    }

    /**
     * Gives the gift cards, which never expire.
     *
     * @return the gift cards and store credit of all channels
     */
    public GiftCards giftCards() {
        return giftCards;
    }

    /**
     * Gives the uses and budgets of promotions.
     *
     * @return what orders have used of promotions
     */
    public PromotionUses promotionUses() {
        return promotionUses;
    }

    /**
     * Gives the stamp cards.
     *
     * @return the stamp cards of all members
     */
    public StampCards stampCards() {
        return stampCards;
    }

    /**
     * Tells what a member can use now: the points of the household, or of the member alone.
     *
     * @param member who
     * @return what is available, pending and owed together
     */
    public PointsBalance usable(CustomerId member) {
        return desk.usable(Given.require("member", member), clock.instant());
    }

    /**
     * Tells who uses points together.
     *
     * @param household which household
     * @return its members, in the order in which they joined; none where nobody did
     */
    public List<CustomerId> members(HouseholdId household) {
        return desk.members(Given.require("household", household));
    }

    /**
     * Tells what became of the points of all members. It reads the whole journal, so ask for it when the day is over; where the journal is
     * sealed it needs a source.
     *
     * @param at the instant; what was posted later is left out
     * @return the statement
     */
    public PointsStatement statement(Instant at) {
        return statements.at(Given.require("instant", at));
    }

    /**
     * Tells how a member stands now.
     *
     * @param member who; one who never earned anything stands at nothing
     * @return what is available, pending and owed
     */
    public PointsBalance balance(CustomerId member) {
        Given.require("member", member);
        return lots.balance(member, clock.instant());
    }

    /**
     * Tells how a member would stand at an instant if nothing more were earned, spent or brought back.
     *
     * @param member who; one who never earned anything stands at nothing
     * @param at the instant to judge pending and expired points by
     * @return what is available, pending and owed
     */
    public PointsBalance balance(CustomerId member, Instant at) {
        Given.require("member", member);
        Given.require("instant", at);
        return lots.balance(member, at);
    }

    /**
     * Lists a member's points by the purchases that earned them: those that have not expired, and those that are owed.
     *
     * @param member who
     * @return what is left of each purchase, the first to expire first
     */
    public List<PointsLot> lots(CustomerId member) {
        Given.require("member", member);
        return lots.of(member, clock.instant());
    }

    /**
     * Forgets what a purchase earned by which command; its points stay with the member. Housekeeping, for purchases of which nothing can come
     * back any more, and whose commands are not repeated any more: together with the archiving of an order, say. A purchase that was
     * forgotten with points cannot be rewarded again.
     *
     * @param purchase which purchase
     * @return whether it was stored
     */
    public boolean forget(PurchaseId purchase) {
        Given.require("purchase", purchase);
        return rewards.forget(purchase);
    }
}
