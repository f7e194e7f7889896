package io.omni.core.ledger.shard;

import io.omni.core.validation.Given;
import io.omni.core.validation.MoreThanZero;
import io.omni.core.validation.Required;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Which subject is in which shard: a fixed hash says in which of 1,024 buckets a subject is, and a table in which shard each bucket is.
 *
 * <p>The hash is CRC-32 of the UTF-8 bytes of the subject, as zlib and PNG have it, modulo 1,024. It never changes, and a database or a
 * script can work it out as well. The table is a value that the host writes down: buckets in their order, by stretches of neighbors.
 *
 * @param stretches how many buckets each shard has, from bucket 0 on; a shard may have several stretches
 */
public record Sharding(@Required List<Stretch> stretches) {

    /** How many buckets there are, for ever. */
    public static final int BUCKETS = 1_024;

    /** Checks that every bucket is in a shard. */
    public Sharding {
        stretches = Given.copy("stretches", stretches);
        int buckets = stretches.stream().mapToInt(Stretch::buckets).sum();
        if (buckets != BUCKETS) {
            throw new IllegalArgumentException("the stretches %s have %d buckets: give all %d of them to shards"
                    .formatted(stretches, buckets, BUCKETS));
        }
    }

    /**
     * Neighboring buckets in one shard.
     *
     * @param shard the name of the shard
     * @param buckets how many of them, at least 1
     */
    public record Stretch(
            @Required String shard, @MoreThanZero int buckets) {

        /** Checks the name and the number. */
        public Stretch {
            Given.id("shard", shard);
            if (buckets < 1 || buckets > BUCKETS) {
                throw new IllegalArgumentException("shard '%s' has %d buckets of %d: give it 1 to %d, or leave it out"
                        .formatted(shard, buckets, BUCKETS, BUCKETS));
            }
        }

        @Override
        public String toString() {
            return shard + "*" + buckets;
        }
    }

    /**
     * Spreads the buckets evenly.
     *
     * @param shards the names of the shards, each once
     * @return a table with one stretch for each
     * @throws IllegalArgumentException if there are none, more than buckets, or one twice
     */
    public static Sharding over(String... shards) {
        if (shards.length == 0 || shards.length > BUCKETS) {
            throw new IllegalArgumentException(
                    "%d shards cannot have %d buckets: name 1 to %d".formatted(shards.length, BUCKETS, BUCKETS));
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < shards.length; i++) {
            int from = BUCKETS * i / shards.length;
            stretches.add(new Stretch(shards[i], BUCKETS * (i + 1) / shards.length - from));
        }
        Sharding sharding = new Sharding(stretches);
        if (sharding.shards().size() != shards.length) {
            throw new IllegalArgumentException(
                    "shard '%s' comes twice: name each once".formatted(String.join("', '", shards)));
        }
        return sharding;
    }

    /**
     * Tells in which bucket a subject is.
     *
     * @param subject the subject of an account, or any other text
     * @return its bucket, from 0 up to 1,023
     */
    public static int bucket(String subject) {
        CRC32 hash = new CRC32();
        hash.update(subject.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % BUCKETS);
    }

    /**
     * Tells in which shard a subject is.
     *
     * @param subject the subject of an account
     * @return the name of the shard
     */
    public String shardOf(String subject) {
        return shards().get(table()[bucket(subject)]);
    }

    /**
     * Names the shards.
     *
     * @return each once, in the order of their first buckets; postings that span shards go through them in this order
     */
    public List<String> shards() {
        return stretches.stream().map(Stretch::shard).distinct().toList();
    }

    /** For each bucket, which one of the shards it is in. */
    int[] table() {
        List<String> shards = shards();
        int[] table = new int[BUCKETS];
        int bucket = 0;
        for (Stretch stretch : stretches) {
            int shard = shards.indexOf(stretch.shard());
            for (int i = 0; i < stretch.buckets(); i++) {
                table[bucket++] = shard;
            }
        }
        return table;
    }

    @Override
    public String toString() {
        return stretches.stream().map(Stretch::toString).collect(Collectors.joining(" "));
    }
}
