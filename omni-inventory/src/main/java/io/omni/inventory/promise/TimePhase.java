package io.omni.inventory.promise;

import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What is there of one SKU at one location, what comes, and what is promised of it: cumulative available to promise with look-ahead. Units may be
 * promised for an instant if at that instant and at every later one no more is due than there is by then; so a new promise never makes
 * an older one late, and not one unit more could be promised without (see APICS Dictionary, "available-to-promise, cumulative with
 * look-ahead").
 *
 * @param available units that can be taken now; negative where more is held than is there
 * @param doubted how many of them may not be there
 * @param supplies what is expected
 * @param due what is promised beside what is held
 * @param demand how fast the units sell
 */
public record TimePhase(
        long available, long doubted, List<ExpectedUnits> supplies, List<DueUnits> due, DemandRate demand) {

    /** Puts what is expected and what is promised in the order of time. */
    public TimePhase {
        supplies = Given.copy("supplies", supplies).stream().sorted().toList();
        due = Given.copy("due units", due).stream().sorted().toList();
        Given.require("demand", demand);
        if (doubted < 0) {
            throw new IllegalArgumentException("%d units are doubted: give 0 or more".formatted(doubted));
        }
    }

    /**
     * Only what is on hand.
     *
     * @param available units that can be taken now
     */
    public TimePhase(long available) {
        this(available, 0, List.of(), List.of(), DemandRate.NONE);
    }

    /**
     * Tells how many units can be promised for an instant at most, whatever the rules say: so many that every promise can be kept.
     *
     * @param by when they have to be there
     * @return how many; negative where promises miss that many already
     */
    public long free(Instant by) {
        TreeSet<Instant> instants = new TreeSet<>(List.of(by));
        supplies.stream().map(ExpectedUnits::at).filter(by::isBefore).forEach(instants::add);
        due.stream().map(DueUnits::due).filter(by::isBefore).forEach(instants::add);
        return instants.stream().mapToLong(this::balance).min().orElseThrow();
    }

    private long balance(Instant at) {
        return Math.subtractExact(Math.addExact(available, come(at)), due(at));
    }

    private long come(Instant at) {
        return supplies.stream()
                .filter(expected -> !expected.at().isAfter(at))
                .mapToLong(expected -> expected.quantity().units())
                .reduce(0, Math::addExact);
    }

    private long due(Instant at) {
        return due.stream()
                .filter(units -> !units.due().isAfter(at))
                .mapToLong(units -> units.quantity().units())
                .reduce(0, Math::addExact);
    }

    /**
     * Tells how many units are offered by a rule, and why.
     *
     * @param rule which rule
     * @param by when they have to be there
     * @return the answer
     */
    public PromiseAnswer offer(PromiseRule rule, Instant by) {
        Given.require("rule", rule);
        Given.require("by", by);
        return offer(rule, by, new ArrayList<>(List.of(new AtpReason.OnHand(available))));
    }

    /**
     * Tells how many units are offered of what is there and of what can be made of parts, as far as these are offered themselves.
     *
     * @param rule which rule
     * @param by when they have to be there
     * @param ofParts how many can be made of parts by then
     * @return the answer
     */
    PromiseAnswer offer(PromiseRule rule, Instant by, long ofParts) {
        List<AtpReason> reasons = new ArrayList<>(List.of(new AtpReason.OnHand(available)));
        if (ofParts > 0) {
            reasons.add(new AtpReason.OfParts(ofParts));
        }
        return new TimePhase(Math.addExact(available, ofParts), doubted, supplies, due, demand)
                .offer(rule, by, reasons);
    }

    private PromiseAnswer offer(PromiseRule rule, Instant by, List<AtpReason> reasons) {
        for (ExpectedUnits expected : supplies) {
            reasons.add(
                    expected.at().isAfter(by)
                            ? new AtpReason.TooLate(expected.supply(), expected.quantity(), expected.at())
                            : new AtpReason.InTime(expected.supply(), expected.quantity(), expected.at()));
        }
        long free = free(by);
        long promised = available + come(by) - free;
        if (promised > 0) {
            reasons.add(new AtpReason.Promised(promised));
        }
        long here = onHand(rule, Math.max(0, Math.min(available, free)), reasons);
        long coming = onSupply(rule, Math.max(0, free - Math.max(0, available)), reasons);
        long beyond = beyond(rule, free, coming, reasons);
        return new PromiseAnswer(Quantity.of(here + coming + beyond), by, reasons);
    }

    private long onHand(PromiseRule rule, long units, List<AtpReason> reasons) {
        long here = units;
        long lowered = Math.min(here, doubted);
        if (lowered > 0) {
            reasons.add(new AtpReason.Doubted(lowered));
            here -= lowered;
        }
        Quantity kept = rule.safetyStock().units(demand).min(Quantity.of(here));
        if (kept.isPositive()) {
            reasons.add(new AtpReason.KeptBack(rule.name(), kept));
            here -= kept.units();
        }
        if (here > 0 && here < rule.threshold().units()) {
            reasons.add(new AtpReason.BelowThreshold(rule.name(), rule.threshold(), here));
            here = 0;
        }
        return here;
    }

    /**
     * Tells how many units can be promised by a rule on what is still to come, known or not, and on nothing that is on hand.
     *
     * @param rule which rule
     * @param by when they have to be there
     * @return how many
     */
    public long onSupply(PromiseRule rule, Instant by) {
        Given.require("rule", rule);
        Given.require("by", by);
        long free = free(by);
        List<AtpReason> reasons = new ArrayList<>();
        long coming = onSupply(rule, Math.max(0, free - Math.max(0, available)), reasons);
        return coming + beyond(rule, free, coming, reasons);
    }

    private long taken() {
        return due.stream().mapToLong(each -> each.quantity().units()).reduce(0, Math::addExact);
    }

    private long onSupply(PromiseRule rule, long units, List<AtpReason> reasons) {
        long most = Math.max(0, rule.onSupply().units() - taken());
        if (units > most) {
            reasons.add(new AtpReason.SupplyLimit(rule.name(), rule.onSupply(), units - most));
        }
        return Math.min(units, most);
    }

    /** In all no more than both limits add up to: what is promised beyond is not to eat up known supply that the other limit keeps. */
    private long beyond(PromiseRule rule, long free, long coming, List<AtpReason> reasons) {
        long spare = rule.onSupply().units() - coming - taken();
        long left = Math.min(Math.max(0, spare), Long.MAX_VALUE - rule.beyond().units())
                + Math.min(0, spare)
                + rule.beyond().units();
        long units = Math.max(0, Math.min(left, rule.beyond().units() + Math.min(0, free)));
        if (units > 0) {
            reasons.add(new AtpReason.Beyond(rule.name(), units - Math.min(0, free)));
        }
        return units;
    }
}
