package io.omni.benchmarks.promises;

import io.omni.benchmarks.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Tells what a page of a listing can promise, in each call all of it. */
@State(Scope.Benchmark)
public class ListingBenchmark {

    private final Listing listing = Stage.get(Listing.class);

    /** For JMH. */
    public ListingBenchmark() {}

    /**
     * With a question for each SKU at each store.
     *
     * @return the units of the page
     */
    @Benchmark
    public long oneByOne() {
        return listing.oneByOne();
    }

    /**
     * With a page that was prepared once.
     *
     * @return the units of the page
     */
    @Benchmark
    public long page() {
        return listing.page();
    }

    /**
     * With such a page, after a receipt on it.
     *
     * @return the units of the page
     */
    @Benchmark
    public long changingPage() {
        return listing.changingPage();
    }

    /**
     * What is available, with no promise made of it.
     *
     * @return the units of the page
     */
    @Benchmark
    public long plain() {
        return listing.plain();
    }
}
