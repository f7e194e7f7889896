package io.omni.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class LargestRemainderLawsTest {

    @Property
    void the_shares_add_up_to_the_amount(@ForAll long amount, @ForAll("weights") long[] weights) {
        assertThat(sum(LargestRemainder.split(amount, weights))).isEqualTo(BigInteger.valueOf(amount));
    }

    @Property
    void each_share_is_within_one_of_the_exact_proportion(@ForAll long amount, @ForAll("weights") long[] weights) {
        long[] shares = LargestRemainder.split(amount, weights);
        BigInteger total = sum(weights);
        for (int i = 0; i < weights.length; i++) {
            BigInteger error =
                    big(shares[i]).multiply(total).subtract(big(amount).multiply(big(weights[i])));
            assertThat(error.abs()).isLessThan(total);
        }
    }

    @Property
    void a_larger_weight_never_gets_less(@ForAll @LongRange(min = 0) long amount, @ForAll("weights") long[] weights) {
        long[] shares = LargestRemainder.split(amount, weights);
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                assertThat(weights[i] > weights[j] && shares[i] < shares[j]).isFalse();
            }
        }
    }

    @Property
    void equal_weights_get_the_same_or_the_first_one_more(
            @ForAll @LongRange(min = 0) long amount, @ForAll("weights") long[] weights) {
        long[] shares = LargestRemainder.split(amount, weights);
        for (int i = 0; i < weights.length; i++) {
            for (int j = i + 1; j < weights.length; j++) {
                if (weights[i] == weights[j]) {
                    assertThat(shares[i] - shares[j]).isBetween(0L, 1L);
                }
            }
        }
    }

    @Property
    void a_negative_amount_mirrors_the_positive_one(
            @ForAll @LongRange(min = -Long.MAX_VALUE) long amount, @ForAll("weights") long[] weights) {
        assertThat(LargestRemainder.split(-amount, weights))
                .containsExactly(LongStream.of(LargestRemainder.split(amount, weights))
                        .map(share -> -share)
                        .toArray());
    }

    @Property
    void only_the_proportion_of_the_weights_counts(
            @ForAll long amount,
            @ForAll("smallWeights") long[] weights,
            @ForAll @LongRange(min = 1, max = 1L << 40) long factor) {
        assertThat(LargestRemainder.split(
                        amount, LongStream.of(weights).map(w -> w * factor).toArray()))
                .containsExactly(LargestRemainder.split(amount, weights));
    }

    @Property
    void without_ties_the_order_of_the_weights_makes_no_difference(
            @ForAll long amount, @ForAll("weights") long[] weights, @ForAll Random random) {
        BigInteger total = sum(weights);
        Assume.that(LongStream.of(weights)
                        .mapToObj(w -> big(amount).multiply(big(w)).mod(total))
                        .distinct()
                        .count()
                == weights.length);
        List<Integer> order =
                Arrays.asList(IntStream.range(0, weights.length).boxed().toArray(Integer[]::new));
        Collections.shuffle(order, random);
        long[] shares = LargestRemainder.split(amount, weights);
        assertThat(LargestRemainder.split(amount, permuted(weights, order))).containsExactly(permuted(shares, order));
    }

    @Provide
    Arbitrary<long[]> weights() {
        return Arbitraries.oneOf(weightsUpTo(10), weightsUpTo(100_000), weightsUpTo(Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<long[]> smallWeights() {
        return weightsUpTo(100_000);
    }

    private static Arbitrary<long[]> weightsUpTo(long max) {
        return Arbitraries.longs()
                .between(0, max)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(weights -> LongStream.of(weights).anyMatch(weight -> weight > 0));
    }

    private static long[] permuted(long[] values, List<Integer> order) {
        return order.stream().mapToLong(i -> values[i]).toArray();
    }

    private static BigInteger sum(long[] values) {
        return LongStream.of(values).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
