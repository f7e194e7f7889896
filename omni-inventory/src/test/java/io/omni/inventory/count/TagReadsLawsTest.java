package io.omni.inventory.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sgtin;
import io.omni.core.catalog.Sku;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TagReadsLawsTest {

    private static final List<Gtin> GTINS =
            List.of(Gtin.of("4006381333931"), Gtin.of("80614141123458"), Gtin.of("00000010000014"));

    /** The last one is not ours. */
    private static Optional<Sku> sku(Gtin gtin) {
        return Optional.of(GTINS.indexOf(gtin)).filter(i -> i < 2).map(i -> new Sku("sku-" + i));
    }

    @Property
    void every_read_is_a_unit_or_is_told_why_not(@ForAll("reads") List<String> epcs) {
        TagReads reads = TagReads.of(epcs, TagReadsLawsTest::sku);
        long units = reads.units().stream().mapToLong(one -> one.tags().size()).sum();
        assertThat(units + reads.duplicates() + reads.foreign() + reads.unknown() + reads.unreadable())
                .isEqualTo(epcs.size());
    }

    @Property
    void a_tag_may_answer_as_often_and_in_any_order(@ForAll("reads") List<String> epcs, @ForAll Random random) {
        List<String> more = new ArrayList<>(epcs);
        epcs.stream().filter(Sgtin::isTag).forEach(more::add);
        Collections.shuffle(more, random);
        TagReads once = TagReads.of(epcs, TagReadsLawsTest::sku);
        TagReads often = TagReads.of(more, TagReadsLawsTest::sku);
        assertThat(new HashSet<>(often.units())).isEqualTo(new HashSet<>(once.units()));
        assertThat(often.foreign()).isEqualTo(once.foreign());
        assertThat(often.unknown()).isEqualTo(once.unknown());
        assertThat(often.unreadable()).isEqualTo(once.unreadable());
    }

    @Provide
    Arbitrary<List<String>> reads() {
        Arbitrary<String> units = Arbitraries.of(GTINS)
                .flatMap(gtin -> Arbitraries.longs().between(0, 9).map(serial -> new Sgtin(gtin, serial, 7).encode(1)));
        Arbitrary<String> others = Arbitraries.of("3174257BF7194E4000001A85", "E28011606000020D7A3B1C2D", "3074", "");
        return Arbitraries.oneOf(units, others).list().ofMaxSize(30);
    }
}
