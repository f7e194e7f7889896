package io.omni.inventory.count;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.MUG_PARIS;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sgtin;
import io.omni.core.catalog.Sku;
import io.omni.core.location.LocationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A reader goes through the store. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TagCountTest {

    private static final Gtin MUG_GTIN = Gtin.of("4006381333931");
    private static final Gtin TEA_GTIN = Gtin.of("80614141123458");
    private static final Gtin STRANGER = Gtin.of("00000010000014");
    private static final Map<Gtin, Sku> ARTICLES = Map.of(MUG_GTIN, MUG, TEA_GTIN, TEA);
    private static final String PALLET = "3174257BF7194E4000001A85";

    private final Counter counter = new Counter();

    private static String epc(Gtin gtin, long serial) {
        return new Sgtin(gtin, serial, 7).encode(1);
    }

    private static UnitTag tag(Gtin gtin, long serial) {
        return new UnitTag(gtin, serial);
    }

    private static TagReads reads(List<String> epcs) {
        return TagReads.of(epcs, gtin -> Optional.ofNullable(ARTICLES.get(gtin)));
    }

    private static List<String> mugs(long... serials) {
        return LongStream.of(serials).mapToObj(serial -> epc(MUG_GTIN, serial)).toList();
    }

    private CountId open(LocationId location, Sku... skus) {
        CountOutcome outcome = counter.counts.open(new OpenCount(
                counter.shop.nextId(),
                location,
                new CountScope.OfSkus(List.of(skus)),
                CountMode.BLIND,
                new CountRule(0, 0, 0)));
        return ((CountOutcome.Opened) outcome).count();
    }

    private TagsOutcome read(CountId count, int plausible, List<String> epcs) {
        return counter.counts.tags(new CountTags(counter.shop.nextId(), count, reads(epcs), plausible));
    }

    private TagReport taken(CountId count, List<String> epcs) {
        TagsOutcome outcome = read(count, 30, epcs);
        assertThat(outcome).isInstanceOf(TagsOutcome.TagsTaken.class);
        return ((TagsOutcome.TagsTaken) outcome).report();
    }

    private void approve(CountId count) {
        counter.close(count);
        counter.approve(count);
    }

    @Test
    void reads_are_sorted_out() {
        List<String> epcs = new ArrayList<>(mugs(1, 2, 1));
        epcs.add(epc(MUG_GTIN, 2).toLowerCase(Locale.ROOT));
        epcs.add(epc(TEA_GTIN, 1));
        epcs.add(epc(STRANGER, 5));
        epcs.add(epc(STRANGER, 5));
        epcs.add(PALLET);
        epcs.add(PALLET);
        epcs.add("3074257BF719");
        epcs.add("?");
        assertThat(reads(epcs))
                .isEqualTo(new TagReads(
                        List.of(
                                new SkuTags(MUG, List.of(tag(MUG_GTIN, 1), tag(MUG_GTIN, 2))),
                                new SkuTags(TEA, List.of(tag(TEA_GTIN, 1)))),
                        4,
                        1,
                        1,
                        2));
    }

    @Test
    void what_is_missing_and_extra_is_told_and_posted_when_approved() {
        counter.shop.stock(MUG_BERLIN, 5);
        counter.shop.stock(TEA_BERLIN, 1);
        CountId count = open(BERLIN, MUG, TEA);
        List<String> epcs = new ArrayList<>(mugs(1, 2, 3));
        epcs.add(epc(TEA_GTIN, 1));
        epcs.add(epc(TEA_GTIN, 2));
        TagReport report = taken(count, epcs);
        assertThat(report)
                .isEqualTo(new TagReport(
                        6,
                        4,
                        List.of(
                                new TagLine(MUG, 5, 3, List.of(), List.of()),
                                new TagLine(TEA, 1, 2, List.of(), List.of())),
                        List.of()));
        assertThat(report.readPercent()).isEqualTo(66);
        approve(count);
        assertThat(counter.onHand(MUG_BERLIN)).isEqualTo(3);
        assertThat(counter.onHand(TEA_BERLIN)).isEqualTo(2);
        assertThat(counter.shop
                        .inventory
                        .confidence()
                        .find(MUG_BERLIN)
                        .orElseThrow()
                        .counts())
                .as("and the confidence in the book learns of it")
                .isEqualTo(1);
    }

    @Test
    void a_unit_that_was_seen_elsewhere_has_moved() {
        counter.shop.stock(MUG_BERLIN, 3);
        counter.shop.stock(MUG_PARIS, 1);
        CountId berlin = open(BERLIN, MUG);
        taken(berlin, mugs(1, 2, 3));
        approve(berlin);
        CountId paris = open(PARIS, MUG);
        assertThat(taken(paris, mugs(3, 7)).lines())
                .containsExactly(new TagLine(MUG, 1, 2, List.of(), List.of(new MovedTag(tag(MUG_GTIN, 3), BERLIN))));
        approve(paris);
        CountId again = open(BERLIN, MUG);
        assertThat(taken(again, mugs(1)).lines())
                .as("the one that went to Paris is not looked for any more")
                .containsExactly(new TagLine(MUG, 3, 1, List.of(tag(MUG_GTIN, 2)), List.of()));
    }

    @Test
    void units_that_were_sold_are_not_missing() {
        counter.shop.stock(MUG_BERLIN, 3);
        CountId first = open(BERLIN, MUG);
        taken(first, mugs(1, 2, 3));
        approve(first);
        counter.shop.count(MUG_BERLIN, -1);
        assertThat(taken(open(BERLIN, MUG), mugs(1, 3)).lines()).isEmpty();
    }

    @Test
    void a_reader_that_saw_too_little_of_the_book_is_not_believed() {
        counter.shop.stock(MUG_BERLIN, 100);
        CountId count = open(BERLIN, MUG);
        List<String> epcs =
                IntStream.range(0, 89).mapToObj(i -> epc(MUG_GTIN, i)).toList();
        TagReport report = new TagReport(100, 89, List.of(new TagLine(MUG, 100, 89, List.of(), List.of())), List.of());
        int entries = counter.shop.journal().size();
        CountTags command = new CountTags(counter.shop.nextId(), count, reads(epcs), 90);
        assertThat(counter.counts.tags(command)).isEqualTo(new TagsOutcome.Implausible(report, 90));
        assertThat(counter.shop.journal()).hasSize(entries);
        assertThat(counter.counts.lines(count)).isEmpty();
        counter.shop.count(MUG_BERLIN, -2);
        assertThat(counter.counts.tags(command)).as("decided afresh").isInstanceOf(TagsOutcome.TagsTaken.class);
    }

    @Test
    void what_the_count_is_not_about_is_told_and_left_alone() {
        counter.shop.stock(MUG_BERLIN, 1);
        List<String> epcs = new ArrayList<>(mugs(1));
        epcs.add(epc(TEA_GTIN, 9));
        assertThat(taken(open(BERLIN, MUG), epcs).elsewhere()).containsExactly(TEA);
    }

    @Test
    void lines_that_stand_are_left_alone_and_a_count_that_is_over_takes_nothing() {
        CountId count = open(BERLIN, MUG);
        taken(count, mugs());
        assertThat(read(count, 50, mugs(1)))
                .isEqualTo(new TagsOutcome.NotTaken(new CountOutcome.AlreadyCounted(count, List.of(MUG))));
        approve(count);
        assertThat(read(count, 50, mugs(1)))
                .isEqualTo(new TagsOutcome.NotTaken(new CountOutcome.NotPossible(count, CountState.APPROVED)));
        CountId unknown = CountId.of(counter.shop.nextId());
        assertThat(read(unknown, 50, mugs(1)))
                .isEqualTo(new TagsOutcome.NotTaken(new CountOutcome.NoSuchCount(unknown)));
    }

    @Test
    void reads_that_cannot_be_are_refused_with_the_values() {
        assertThatIllegalArgumentException().isThrownBy(() -> tag(MUG_GTIN, -1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TagReads(List.of(), 0, 0, -2, 0))
                .withMessageContaining("-2");
        SkuTags mugs = new SkuTags(MUG, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TagReads(List.of(mugs, mugs), 0, 0, 0, 0))
                .withMessageContaining("MUG twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(open(BERLIN, MUG), -5, List.of()))
                .withMessageContaining("-5");
    }
}
