package io.omni.inventory.confidence;

import java.time.Instant;
import java.util.Optional;

/**
 * How many units may have got lost since stock was last looked at: a probability for each number.
 *
 * <p>The estimator is that of an invisible demand: units leave unnoticed as a Poisson process, besides those that are sold (N. DeHoratius, A. J. Mersereau and L. Schrage, <i>Retail Inventory
 * Management When Records Are Inaccurate</i>, Manufacturing &amp; Service Operations Management 10(2), 2008, pages 257 to 277: a distribution over what is there takes the place of the
 * record's one number, and a count makes it a point again). Its rate is not known, and differs from SKU to SKU: it has a gamma distribution,
 * which counts update (the conjugate prior of the Poisson; A. Gelman and others, <i>Bayesian Data Analysis</i>, third edition, 2013, section 2.6). The
 * prior is that of the location as a whole, fitted by its moments, so that a SKU that was never counted is judged by its neighbors (empirical Bayes).
 * What is lost in the time since is then negative binomial.
 *
 * <p>Losses are not scaled by what the book has now: a unit stolen when there were twenty is still missing when the book says two. That
 * is why a low book is believed less, unit for unit, than a high one.
 *
 * <p>All is worked out in {@code double} by {@link StrictMath}, so that every machine gets the same, and leaves as whole units.
 */
final class LossModel {

    /** Where more than this would have to be held back, nothing is offered. */
    static final int MAX_BUFFER = 10_000;

    /** For how many looks the guess counts, of how much SKUs differ. */
    private static final double LOOKS = 20;

    /** The largest shape: no location is believed to lose the same of everything. */
    private static final double MOST_ALIKE = 20;

    private static final double CERTAIN = 10_000;
    private static final double THOUSAND = 1_000;

    private final AccuracyModel model;

    LossModel(AccuracyModel model) {
        this.model = model;
    }

    /** Shape and rate of what is believed of a SKU's losses a day. */
    record Belief(double shape, double days) {

        double mean() {
            return shape / days;
        }
    }

    /**
     * What is believed of a SKU, given what was seen of it and of its whole location. Mean and spread of the location's rates are its first two
     * moments: over looks of {@code d} days that find {@code l} units lost, the mean of {@code l (l - 1) / d²} is that of the squared rate, whose ratio to the
     * square of the mean is one and one over the gamma's shape. The model's guess counts as a few looks.
     */
    Belief belief(Losses sku, Optional<LocationAccuracy> location) {
        double guess = Losses.days(model.guess());
        double first = model.lostPerThousandDays() / THOUSAND;
        Losses all = location.map(LocationAccuracy::losses).orElse(Losses.NONE);
        Spread spread = location.map(LocationAccuracy::spread).orElse(Spread.NONE);
        double mean = (first * guess + all.units()) / (guess + all.days());
        double guessed = 1 + 1 / (mean * guess);
        double guesses = LOOKS * guess * guess;
        double ratio = (guessed * guesses + spread.pairs() / (mean * mean)) / (guesses + spread.squares());
        double shape = 1 / Math.max(ratio - 1, 1 / MOST_ALIKE);
        return new Belief(shape + sku.units(), shape / mean + sku.days());
    }

    /** For how many days it has not been looked at. */
    double unwatched(Instant since, Instant at) {
        return Losses.days(since, at);
    }

    double unwatched() {
        return Losses.days(model.unchecked());
    }

    /**
     * The fewest units that are lost with no more than the probability that the target leaves: the quantile of the negative binomial. It
     * is zero where nothing was unwatched.
     */
    int buffer(Belief belief, double days, ServiceLevel target) {
        double wanted = target.basisPoints() / CERTAIN;
        double step = days / (belief.days() + days);
        double exactly = StrictMath.pow(1 - step, belief.shape());
        double upTo = exactly;
        int units = 0;
        while (upTo < wanted && units < MAX_BUFFER) {
            exactly *= (belief.shape() + units) / (units + 1) * step;
            upTo += exactly;
            units++;
        }
        return upTo < wanted ? Integer.MAX_VALUE : units;
    }

    /** With which probability no more than some units are lost, in basis points, rounded down. */
    int probability(Belief belief, double days, long atMost) {
        double step = days / (belief.days() + days);
        double exactly = StrictMath.pow(1 - step, belief.shape());
        double upTo = atMost < 0 ? 0 : exactly;
        for (int units = 0; units < Math.min(atMost, MAX_BUFFER); units++) {
            exactly *= (belief.shape() + units) / (units + 1) * step;
            upTo += exactly;
        }
        return (int) Math.min(CERTAIN, upTo * CERTAIN);
    }
}
