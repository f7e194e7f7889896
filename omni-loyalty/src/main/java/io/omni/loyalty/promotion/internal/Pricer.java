package io.omni.loyalty.promotion.internal;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.loyalty.promotion.Applied;
import io.omni.loyalty.promotion.Basis;
import io.omni.loyalty.promotion.Campaign;
import io.omni.loyalty.promotion.CampaignId;
import io.omni.loyalty.promotion.Change;
import io.omni.loyalty.promotion.Condition;
import io.omni.loyalty.promotion.Effect;
import io.omni.loyalty.promotion.Effort;
import io.omni.loyalty.promotion.Priced;
import io.omni.loyalty.promotion.PricedLine;
import io.omni.loyalty.promotion.Promotion;
import io.omni.loyalty.promotion.PromotionId;
import io.omni.loyalty.promotion.Proof;
import io.omni.loyalty.promotion.Reason;
import io.omni.loyalty.promotion.RuleSet;
import io.omni.loyalty.promotion.Ruling;
import io.omni.loyalty.promotion.Selector;
import io.omni.loyalty.promotion.Share;
import io.omni.loyalty.promotion.Shopping;
import io.omni.loyalty.promotion.Tier;
import io.omni.loyalty.promotion.UnitPrice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prices baskets by one rule set. */
public final class Pricer {

    private static final long FOR_A_REASON = 2_000;

    private final RuleSet rules;
    private final Index index;
    private final List<Promotion> promotions;
    private final Map<CampaignId, Campaign> campaigns = new HashMap<>();

    /** Worked out when a price is asked for, which may happen on several threads, with the same result. */
    private volatile @Nullable String hash;

    /**
     * Prepares a rule set.
     *
     * @param rules the rule set
     */
    public Pricer(RuleSet rules) {
        this.rules = rules;
        this.promotions = rules.promotions();
        this.index = new Index(promotions);
        rules.campaigns().forEach(campaign -> campaigns.put(campaign.id(), campaign));
    }

    /** A basket in numbers, and what was found for it. */
    private record Solved(Problem problem, Search.Found found) {}

    /**
     * Prices a basket as well as it can be.
     *
     * @param shopping the basket
     * @param effort how hard to look
     * @return the price
     */
    public Priced best(Shopping shopping, Effort effort) {
        return priced(shopping, solved(shopping, effort));
    }

    /**
     * Prices a basket as a till without a search would: lane by lane, always what saves most at once.
     *
     * @param shopping the basket
     * @return the price
     */
    public Priced greedy(Shopping shopping) {
        Problem problem = problem(shopping);
        return priced(shopping, new Solved(problem, new Search(problem, 0, false, -1).greedy()));
    }

    /**
     * Prices a basket by looking at every legal combination.
     *
     * @param shopping the basket, a small one
     * @return the price
     */
    public Priced exhaustive(Shopping shopping) {
        Problem problem = problem(shopping);
        return priced(shopping, new Solved(problem, new Search(problem, Long.MAX_VALUE, true, -1).solve()));
    }

    private Problem problem(Shopping shopping) {
        Standing standing = new Standing(shopping, campaigns);
        List<Promotion> holding =
                index.near(shopping).stream().filter(standing::holds).toList();
        return new Compiler(shopping, standing).problem(holding);
    }

    private Solved solved(Shopping shopping, Effort effort) {
        Problem problem = problem(shopping);
        return new Solved(problem, new Search(problem, effort.steps(), false, -1).solve());
    }

    private static Money money(Shopping shopping, long minorUnits) {
        return Money.ofMinor(shopping.none().currency(), minorUnits);
    }

    private Priced priced(Shopping shopping, Solved solved) {
        Search.Found found = solved.found();
        Piles end = piles(solved, Integer.MAX_VALUE);
        List<PricedLine> lines = new ArrayList<>();
        Money delivery = shopping.none();
        int pile = 0;
        for (int line = 0; line < solved.problem().lines(); line++) {
            List<UnitPrice> units = new ArrayList<>();
            for (; pile < end.size && end.line[pile] == line; pile++) {
                units.add(new UnitPrice(end.count[pile], money(shopping, end.price[pile])));
            }
            if (line == solved.problem().delivery()) {
                delivery = units.get(0).price();
            } else {
                lines.add(line(shopping, line, units));
            }
        }
        Proof proof = new Proof(
                money(shopping, found.saved()), money(shopping, Math.max(found.saved(), found.bound())), found.steps());
        return new Priced(hash(), lines, delivery, applied(shopping, solved), proof);
    }

    private String hash() {
        String known = hash;
        if (known == null) {
            known = rules.hash();
            hash = known;
        }
        return known;
    }

    private static PricedLine line(Shopping shopping, int line, List<UnitPrice> units) {
        Money net = shopping.none();
        for (UnitPrice some : units) {
            net = net.plus(some.price().times(some.units()));
        }
        LineId id = shopping.lines().get(line).id();
        return new PricedLine(id, shopping.lines().get(line).gross().minus(net), units);
    }

    /** The units as they are before a lane of this number. */
    private static Piles piles(Solved solved, int lane) {
        Piles piles = solved.problem().start();
        List<LanePlan> lanes = solved.found().lanes();
        for (int i = 0; i < lanes.size() && number(solved.problem(), i) < lane; i++) {
            piles = lanes.get(i).piles().after(lanes.get(i).grants());
        }
        return piles;
    }

    private static int number(Problem problem, int lane) {
        for (Candidate candidate : problem.candidates()) {
            if (candidate.lane() == lane) {
                return candidate.promotion().lane().number();
            }
        }
        return Integer.MAX_VALUE;
    }

    private static List<Applied> applied(Shopping shopping, Solved solved) {
        List<Applied> applied = new ArrayList<>();
        for (LanePlan lane : solved.found().lanes()) {
            Map<Integer, Long> uses = new TreeMap<>();
            for (Choice choice : lane.choices()) {
                uses.merge(choice.column().candidate().index(), (long) choice.times(), Long::sum);
            }
            List<Grant> grants = lane.grants();
            uses.forEach((candidate, times) -> applied.add(applied(
                    shopping,
                    solved.problem(),
                    solved.problem().candidates().get(candidate),
                    times,
                    grants.stream()
                            .filter(grant -> grant.candidate() == candidate)
                            .toList(),
                    lane.piles())));
        }
        return applied;
    }

    private static Applied applied(
            Shopping shopping, Problem problem, Candidate candidate, long uses, List<Grant> grants, Piles piles) {
        Map<Integer, long[]> byLine = new TreeMap<>();
        for (Grant grant : grants) {
            long[] sums = byLine.computeIfAbsent(piles.line[grant.pile()], unseen -> new long[2]);
            sums[0] += grant.units();
            sums[1] += grant.units() * grant.off();
        }
        Money offDelivery = shopping.none();
        List<Share> shares = new ArrayList<>();
        for (Map.Entry<Integer, long[]> entry : byLine.entrySet()) {
            Money off = money(shopping, entry.getValue()[1]);
            if (entry.getKey() == problem.delivery()) {
                offDelivery = off;
            } else {
                LineId id = shopping.lines().get(entry.getKey()).id();
                shares.add(new Share(id, entry.getValue()[0], off));
            }
        }
        Promotion promotion = candidate.promotion();
        List<Effect.Gift> gifts = promotion.effect() instanceof Effect.Gift gift ? List.of(gift) : List.of();
        return new Applied(promotion.id(), promotion.lane(), uses, shares, offDelivery, gifts);
    }

    /**
     * Prices a basket, and says for each promotion why it applies or not.
     *
     * @param shopping the basket
     * @param effort how hard to look
     * @return the price and the rulings, by id
     */
    public Map.Entry<Priced, List<Ruling>> explained(Shopping shopping, Effort effort) {
        Solved solved = solved(shopping, effort);
        Priced priced = priced(shopping, solved);
        Standing standing = new Standing(shopping, campaigns);
        List<Ruling> rulings = new ArrayList<>();
        for (Promotion promotion : promotions) {
            Optional<Applied> applied = priced.applied(promotion.id());
            rulings.add(
                    applied.isPresent()
                            ? new Ruling.Applies(applied.get(), next(shopping, promotion, solved))
                            : new Ruling.Refused(
                                    promotion.id(), against(shopping, promotion, solved, priced, standing)));
        }
        return Map.entry(priced, rulings);
    }

    /** By how much a total falls short of the next tier, if there is one. */
    private static Optional<Change> next(Shopping shopping, Promotion promotion, Solved solved) {
        if (!(promotion.effect() instanceof Effect.OffTotal total)) {
            return Optional.empty();
        }
        Money there = total(shopping, total, promotion, solved);
        return total.tiers().stream()
                .map(Tier::from)
                .filter(from -> from.compareTo(there) > 0)
                .findFirst()
                .map(from -> new Change.SpendMore(total.of(), from.minus(there)));
    }

    private static Money total(Shopping shopping, Effect.OffTotal total, Promotion promotion, Solved solved) {
        return total.basis() == Basis.BEFORE_DISCOUNTS
                ? shopping.gross(total.of())
                : net(shopping, total.of(), promotion, solved);
    }

    private static Money net(Shopping shopping, Selector of, Promotion promotion, Solved solved) {
        boolean[] lines = new boolean[solved.problem().lines()];
        for (int i = 0; i < shopping.lines().size(); i++) {
            lines[i] = of.matches(shopping.lines().get(i));
        }
        return money(shopping, piles(solved, promotion.lane().number()).total(lines));
    }

    private List<Reason> against(
            Shopping shopping, Promotion promotion, Solved solved, Priced priced, Standing standing) {
        List<Reason> reasons = standing.reasons(promotion);
        reasons.removeIf(Pricer::isBackward);
        if (reasons.stream().noneMatch(Reason.WrongCurrency.class::isInstance)) {
            backward(shopping, promotion, solved, priced, reasons);
        }
        if (!reasons.isEmpty()) {
            return reasons;
        }
        return List.of(beaten(shopping, promotion, solved, priced, standing));
    }

    /** What is judged by what earlier lanes leave is judged once more, by what they do leave. */
    private static boolean isBackward(Reason reason) {
        return reason instanceof Reason.TooLittle tooLittle && tooLittle.basis() == Basis.AFTER_EARLIER_LANES;
    }

    private static void backward(
            Shopping shopping, Promotion promotion, Solved solved, Priced priced, List<Reason> reasons) {
        for (Condition condition : promotion.conditions()) {
            if (condition instanceof Condition.Spend spend && Standing.looksBack(spend)) {
                Money there = net(shopping, spend.on(), promotion, solved);
                if (there.compareTo(spend.atLeast()) < 0) {
                    reasons.add(new Reason.TooLittle(spend.on(), spend.atLeast().minus(there), spend.basis()));
                }
            } else if (condition instanceof Condition.TogetherWith with
                    && priced.applied(with.promotion()).isEmpty()) {
                reasons.add(new Reason.NotTogether(with.promotion()));
            }
        }
        if (promotion.effect() instanceof Effect.OffTotal total) {
            Money there = total(shopping, total, promotion, solved);
            Money first = total.tiers().get(0).from();
            if (there.compareTo(first) < 0) {
                reasons.add(new Reason.TooLittle(total.of(), first.minus(there), total.basis()));
            }
        }
    }

    private Reason beaten(Shopping shopping, Promotion promotion, Solved solved, Priced priced, Standing standing) {
        Problem problem = solved.problem();
        Optional<Candidate> candidate = problem.candidates().stream()
                .filter(one -> one.promotion().id().equals(promotion.id()))
                .findFirst();
        if (candidate.isEmpty()) {
            return new Reason.NothingToTakeOff();
        }
        Search.Found with =
                new Search(problem, FOR_A_REASON, false, candidate.get().index()).withRequired();
        if (with.saved() < 0) {
            return promotion
                    .limits()
                    .campaign()
                    .<Reason>map(id -> new Reason.BudgetSpent(id, standing.left(id)))
                    .orElseGet(Reason.NothingToTakeOff::new);
        }
        Map<PromotionId, Long> saved = new TreeMap<>();
        applied(shopping, new Solved(problem, with))
                .forEach(one -> saved.put(one.promotion(), one.discount().minorUnits()));
        List<PromotionId> by = priced.applied().stream()
                .filter(one -> saved.getOrDefault(one.promotion(), -1L)
                        < one.discount().minorUnits())
                .map(Applied::promotion)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Reason.Beaten(by, money(shopping, Math.max(0, solved.found().saved() - with.saved())));
    }
}
