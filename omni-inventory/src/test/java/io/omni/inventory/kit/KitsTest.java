package io.omni.inventory.kit;

import static io.omni.inventory.Shop.BERLIN;
import static io.omni.inventory.Shop.MUG;
import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.PARIS;
import static io.omni.inventory.Shop.TEA;
import static io.omni.inventory.Shop.TEA_BERLIN;
import static io.omni.inventory.Shop.level;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.command.CommandIdReused;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.quantity.Quantity;
import io.omni.inventory.Shop;
import io.omni.inventory.quota.SetAside;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.stock.Movement;
import io.omni.inventory.stock.MovementType;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import io.omni.inventory.stock.StockShortage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is sold as one and made of several. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KitsTest {

    private static final Sku SET = new Sku("TEA-SET");
    private static final Sku PARTY = new Sku("PARTY-BOX");
    private static final StockKey SET_BERLIN = new StockKey(SET, BERLIN);
    private static final StockKey PARTY_BERLIN = new StockKey(PARTY, BERLIN);

    private final Shop shop = new Shop();
    private final Kits kits = shop.inventory.kits();

    @Test
    void there_are_as_many_bundles_as_their_parts_make() {
        define(SET, KitPart.of(MUG, 2), KitPart.of(TEA, 1));
        assertThat(kits.available(SET, BERLIN)).isZero();
        shop.stock(MUG_BERLIN, 7);
        shop.stock(TEA_BERLIN, 9);
        assertThat(kits.available(SET, BERLIN)).isEqualTo(3);
        assertThat(kits.available(SET, PARIS)).isZero();
        assertThat(kits.available(MUG, BERLIN)).as("no kit").isEqualTo(7);
        assertThat(kits.find(SET)).contains(new Kit(SET, List.of(KitPart.of(TEA, 1), KitPart.of(MUG, 2))));
        assertThat(kits.find(MUG)).isEmpty();
    }

    @Test
    @Tag("P-02")
    void bundles_that_share_a_part_and_the_part_itself_never_promise_the_same_unit() {
        define(SET, KitPart.of(MUG, 2), KitPart.of(TEA, 1));
        define(PARTY, KitPart.of(MUG, 3));
        shop.stock(MUG_BERLIN, 7);
        shop.stock(TEA_BERLIN, 9);
        assertThat(kits.available(PARTY, BERLIN)).isEqualTo(2);
        reserve(kits.pick(line(SET_BERLIN, 2)));
        assertThat(kits.available(SET, BERLIN)).isEqualTo(1);
        assertThat(kits.available(PARTY, BERLIN)).isEqualTo(1);
        reserve(List.of(line(MUG_BERLIN, 1)));
        assertThat(kits.available(PARTY, BERLIN)).isZero();
        assertThat(shop.inventory.reserve(
                        shop.basket(kits.pick(line(PARTY_BERLIN, 1)).toArray(StockLine[]::new))))
                .isEqualTo(new ReserveOutcome.NotReserved(List.of(new StockShortage(MUG_BERLIN, 3, 2))));
    }

    @Test
    @Tag("P-06")
    void parts_that_are_set_aside_count_for_their_channel_alone() {
        ChannelId web = new ChannelId("web");
        define(SET, KitPart.of(MUG, 2), KitPart.of(TEA, 1));
        shop.stock(MUG_BERLIN, 7);
        shop.stock(TEA_BERLIN, 9);
        shop.inventory.quotas().setAside(new SetAside(shop.nextId(), MUG_BERLIN, web, Quantity.of(4)));
        assertThat(kits.available(SET, BERLIN)).isEqualTo(1);
        assertThat(kits.available(SET, BERLIN, Optional.of(web))).isEqualTo(3);
        assertThat(kits.assemble(new AssembleKit(shop.nextId(), line(SET_BERLIN, 2))))
                .isEqualTo(new AssemblyOutcome.NotAssembled(List.of(new StockShortage(MUG_BERLIN, 4, 3))));
        List<StockLine> picks = kits.pick(line(SET_BERLIN, 3), Optional.of(web));
        assertThat(shop.inventory.reserve(
                        shop.basket(picks.toArray(StockLine[]::new)).in(web)))
                .isInstanceOf(ReserveOutcome.Reserved.class);
    }

    @Test
    void parts_of_parts_count_and_what_is_put_together_counts_first() {
        define(SET, KitPart.of(MUG, 2), KitPart.of(TEA, 1));
        define(PARTY, KitPart.of(SET, 2), KitPart.of(MUG, 1));
        shop.stock(MUG_BERLIN, 11);
        shop.stock(TEA_BERLIN, 9);
        assertThat(kits.available(PARTY, BERLIN)).isEqualTo(2);
        shop.stock(SET_BERLIN, 3);
        shop.stock(PARTY_BERLIN, 1);
        assertThat(kits.available(PARTY, BERLIN)).isEqualTo(1 + 3);
        assertThat(kits.pick(line(PARTY_BERLIN, 3)))
                .containsExactly(line(MUG_BERLIN, 4), line(PARTY_BERLIN, 1), line(TEA_BERLIN, 1), line(SET_BERLIN, 3));
    }

    @Test
    void what_is_put_together_takes_its_parts_and_what_is_taken_apart_gives_them_back() {
        define(SET, KitPart.of(MUG, 2), KitPart.of(TEA, 1));
        shop.stock(MUG_BERLIN, 7);
        shop.stock(TEA_BERLIN, 9);
        CommandId id = shop.nextId();
        assertThat(kits.assemble(new AssembleKit(id, line(SET_BERLIN, 3))))
                .isEqualTo(new AssemblyOutcome.Assembled(new Movement(
                        id,
                        MovementType.ASSEMBLED,
                        OPENING,
                        List.of(
                                new Movement.Change(MUG_BERLIN, -6),
                                new Movement.Change(TEA_BERLIN, -3),
                                new Movement.Change(SET_BERLIN, 3)))));
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN, TEA_BERLIN, SET_BERLIN)))
                .containsExactly(level(MUG_BERLIN, 1, 0), level(TEA_BERLIN, 6, 0), level(SET_BERLIN, 3, 0));
        assertThat(kits.available(SET, BERLIN)).isEqualTo(3);
        assertThat(kits.disassemble(new DisassembleKit(shop.nextId(), line(SET_BERLIN, 2))))
                .isInstanceOf(AssemblyOutcome.Assembled.class);
        assertThat(shop.inventory.levels(List.of(MUG_BERLIN, TEA_BERLIN, SET_BERLIN)))
                .containsExactly(level(MUG_BERLIN, 5, 0), level(TEA_BERLIN, 8, 0), level(SET_BERLIN, 1, 0));
        assertThat(shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Test
    void held_parts_are_not_put_together_and_held_kits_are_not_taken_apart() {
        define(SET, KitPart.of(MUG, 2), KitPart.of(TEA, 1));
        shop.stock(MUG_BERLIN, 5);
        shop.stock(TEA_BERLIN, 1);
        reserve(List.of(line(MUG_BERLIN, 2)));
        assertThat(kits.assemble(new AssembleKit(shop.nextId(), line(SET_BERLIN, 2))))
                .isEqualTo(new AssemblyOutcome.NotAssembled(
                        List.of(new StockShortage(MUG_BERLIN, 4, 3), new StockShortage(TEA_BERLIN, 2, 1))));
        kits.assemble(new AssembleKit(shop.nextId(), line(SET_BERLIN, 1)));
        reserve(List.of(line(SET_BERLIN, 1)));
        assertThat(kits.disassemble(new DisassembleKit(shop.nextId(), line(SET_BERLIN, 1))))
                .isEqualTo(new AssemblyOutcome.NotAssembled(List.of(new StockShortage(SET_BERLIN, 1, 0))));
        assertThat(kits.assemble(new AssembleKit(shop.nextId(), line(MUG_BERLIN, 1))))
                .isEqualTo(new AssemblyOutcome.NoKit(MUG));
    }

    @Test
    @Tag("P-05")
    void an_assembly_sent_again_does_nothing_though_the_kit_is_made_of_something_else_by_then() {
        define(SET, KitPart.of(MUG, 2));
        shop.stock(MUG_BERLIN, 7);
        AssembleKit command = new AssembleKit(shop.nextId(), line(SET_BERLIN, 1));
        AssemblyOutcome first = kits.assemble(command);
        define(SET);
        assertThat(kits.assemble(command)).isEqualTo(first);
        assertThat(shop.available(MUG_BERLIN)).isEqualTo(5);
        assertThatExceptionOfType(CommandIdReused.class)
                .isThrownBy(() -> kits.assemble(new AssembleKit(command.id(), line(SET_BERLIN, 2))));
    }

    @Test
    void a_kit_is_no_part_of_itself_however_deep() {
        assertThat(define(SET, KitPart.of(MUG, 1), KitPart.of(SET, 1)))
                .isEqualTo(new KitOutcome.Cyclic(List.of(SET, SET)));
        define(SET, KitPart.of(MUG, 2));
        define(PARTY, KitPart.of(SET, 2), KitPart.of(TEA, 1));
        assertThat(define(MUG, KitPart.of(PARTY, 1))).isEqualTo(new KitOutcome.Cyclic(List.of(MUG, PARTY, SET, MUG)));
        assertThat(kits.find(MUG)).isEmpty();
        define(SET);
        assertThat(define(MUG, KitPart.of(PARTY, 1))).isEqualTo(new KitOutcome.Defined(MUG));
    }

    @Test
    void a_kit_with_a_part_twice_or_without_units_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> define(SET, KitPart.of(MUG, 1), KitPart.of(MUG, 2)))
                .withMessageContaining("MUG");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KitPart(MUG, Quantity.ZERO))
                .withMessageContaining("MUG");
    }

    private KitOutcome define(Sku sku, KitPart... parts) {
        return kits.define(new DefineKit(shop.nextId(), sku, List.of(parts)));
    }

    private void reserve(List<StockLine> lines) {
        assertThat(shop.inventory.reserve(shop.basket(lines.toArray(StockLine[]::new))))
                .isInstanceOf(ReserveOutcome.Reserved.class);
    }
}
