package io.omni.loyalty.internal;

import io.omni.core.command.Commands;
import io.omni.core.customer.CustomerId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.Window;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.loyalty.points.GrantPoints;
import io.omni.loyalty.points.HoldPoints;
import io.omni.loyalty.points.HouseholdId;
import io.omni.loyalty.points.HouseholdOutcome;
import io.omni.loyalty.points.JoinHousehold;
import io.omni.loyalty.points.LeaveHousehold;
import io.omni.loyalty.points.PointsBalance;
import io.omni.loyalty.points.PointsOutcome;
import io.omni.loyalty.points.PointsProgram;
import io.omni.loyalty.points.Reinstatement;
import io.omni.loyalty.points.TransferPoints;
import io.omni.loyalty.redemption.RedemptionId;
import io.omni.loyalty.redemption.RedemptionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes points from where they expire first, and gives some that no purchase earned. */
public final class PointsDesk {

    private final Spendings spendings;
    private final Wallets wallets;
    private final Commands commands;
    private final InstantSource clock;
    private final PointsProgram program;
    private final Lots lots;

    /**
     * Creates it.
     *
     * @param ledger where points are booked
     * @param storage where households are kept
     * @param spendings holds what is redeemed
     * @param commands tells repetitions
     * @param clock tells the instant of each command
     * @param program what points are worth, how long they are valid and how they are given back
     */
    public PointsDesk(
            Ledger ledger,
            Storage storage,
            Spendings spendings,
            Commands commands,
            InstantSource clock,
            PointsProgram program) {
        this.spendings = spendings;
        this.wallets = new Wallets(storage);
        this.commands = commands;
        this.clock = clock;
        this.program = program;
        this.lots = new Lots(ledger);
    }

    /**
     * Holds points.
     *
     * @param command how many, of whom
     * @return what is held, or that there are too few
     */
    public PointsOutcome hold(HoldPoints command) {
        return commands.carryOut(command, PointsOutcome.class, () -> {
            Instant now = clock.instant();
            Instant until = now.plus(command.lease());
            Wallets.Party party = wallets.of(command.member());
            PointsBalance balance = lots.balance(command.member(), party.members(), now);
            long wanted = command.orFewer() ? Math.min(command.points(), balance.available()) : command.points();
            long points = program.rate().map(rate -> rate.redeemable(wanted)).orElse(wanted);
            if (points == 0 || points > balance.available()) {
                return new PointsOutcome.TooFewPoints(command.points(), balance);
            }
            requireStill(spendings
                    .hold(
                            command,
                            RedemptionKind.POINTS,
                            points,
                            program.rate().map(rate -> rate.worthOf(points)),
                            firstToExpire(party.members(), points, now),
                            until,
                            reissuedFor())
                    .isEmpty());
            party.taken();
            return new PointsOutcome.PointsHeld(
                    RedemptionId.of(command.id()), points, program.rate().map(rate -> rate.worthOf(points)), until);
        });
    }

    private Optional<Duration> reissuedFor() {
        return program.reinstatement() == Reinstatement.REISSUE ? Optional.of(program.validFor()) : Optional.empty();
    }

    private List<Draw> firstToExpire(List<CustomerId> members, long points, Instant now) {
        List<Draw> draws = new ArrayList<>();
        long open = points;
        for (Position lot : lots.usable(members, now)) {
            long taken = Math.min(open, lot.available());
            if (taken > 0) {
                draws.add(new Draw(lot.account(), taken, Floor.ZERO));
                open -= taken;
            }
        }
        requireStill(open == 0);
        return draws;
    }

    private static void requireStill(boolean there) {
        if (!there) {
            throw new ConcurrencyConflict("points were taken at the same time");
        }
    }

    /**
     * Gives points of one member to another.
     *
     * @param command how many, from whom to whom
     * @return how many went, or that there are too few
     */
    public PointsOutcome transfer(TransferPoints command) {
        return commands.carryOut(command, PointsOutcome.class, () -> {
            Instant now = clock.instant();
            Wallets.Party giver = wallets.of(command.from());
            List<CustomerId> from = List.of(command.from());
            PointsBalance alone = lots.balance(command.from(), from, now);
            PointsBalance together = lots.balance(command.from(), giver.members(), now);
            if (command.points() > Math.min(alone.available(), together.available())) {
                return new PointsOutcome.TooFewPoints(command.points(), alone);
            }
            PostingBuilder posting = Spendings.posting(command);
            int part = 0;
            for (Draw draw : firstToExpire(from, command.points(), now)) {
                AccountId to = AccountId.of(
                        PointsBook.POINTS, command.to().value(), "transfer/%s/%d".formatted(command.id(), ++part));
                posting.out(draw.account(), draw.quantity(), PointsBook.TRANSFER, draw.floor());
                posting.in(to, draw.quantity(), PointsBook.TRANSFER, lots.window(draw.account(), now));
            }
            requireStill(spendings.post(posting).isEmpty());
            giver.taken();
            return new PointsOutcome.PointsTransferred(command.from(), command.to(), command.points());
        });
    }

    /**
     * Gives points that no purchase earned.
     *
     * @param command how many, to whom
     * @return until when they can be used
     */
    public PointsOutcome grant(GrantPoints command) {
        return commands.carryOut(command, PointsOutcome.class, () -> {
            Instant now = clock.instant();
            Window window = new Window(now, now.plus(program.validFor()));
            AccountId lot = AccountId.of(PointsBook.POINTS, command.member().value(), "grant/" + command.id());
            requireStill(spendings
                    .post(Spendings.posting(command).in(lot, command.points(), PointsBook.PROGRAM, window))
                    .isEmpty());
            return new PointsOutcome.PointsGranted(command.member(), command.points(), now.plus(program.validFor()));
        });
    }

    /**
     * Lets a member use points together with others.
     *
     * @param command who, with whom
     * @return what came of it
     */
    public HouseholdOutcome join(JoinHousehold command) {
        return commands.carryOut(
                command, HouseholdOutcome.class, () -> wallets.join(command.member(), command.household()));
    }

    /**
     * Lets a member use points alone again.
     *
     * @param command who
     * @return what came of it
     */
    public HouseholdOutcome leave(LeaveHousehold command) {
        return commands.carryOut(command, HouseholdOutcome.class, () -> wallets.leave(command.member()));
    }

    /**
     * Tells who uses points together.
     *
     * @param household which household
     * @return its members, in the order in which they joined; none where nobody did
     */
    public List<CustomerId> members(HouseholdId household) {
        return wallets.members(household);
    }

    /**
     * Tells what a member can use: the points of the household, or of the member alone.
     *
     * @param member who
     * @param at the instant to judge pending and expired points by
     * @return what is available, pending and owed together
     */
    public PointsBalance usable(CustomerId member, Instant at) {
        return lots.balance(member, wallets.of(member).members(), at);
    }
}
