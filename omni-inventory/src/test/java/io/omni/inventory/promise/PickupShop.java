package io.omni.inventory.promise;

import io.omni.core.calendar.OpeningHours;
import io.omni.core.catalog.Sku;
import io.omni.core.channel.ChannelId;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.time.VirtualClock;
import io.omni.inventory.Inventory;
import io.omni.inventory.capacity.CapacityPlan;
import io.omni.inventory.capacity.DayCapacity;
import io.omni.inventory.capacity.DayLevel;
import io.omni.inventory.capacity.Slot;
import io.omni.inventory.capacity.SlotLevel;
import io.omni.inventory.capacity.WorkDay;
import io.omni.inventory.quota.QuotaPlan;
import io.omni.inventory.quota.QuotaRule;
import io.omni.inventory.quota.QuotaSize;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.StockLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A store that gets goods ready for those who fetch them, over whatever ledger it is given. */
public final class PickupShop {

    public static final LocationId LEEDS = new LocationId("leeds");
    public static final StockKey CUP = new StockKey(new Sku("cup"), LEEDS);
    public static final StockKey TEA = new StockKey(new Sku("tea"), LEEDS);
    public static final ChannelId WEB = new ChannelId("web");
    public static final ChannelId APP = new ChannelId("app");
    public static final WorkDay TODAY = new WorkDay(LEEDS, LocalDate.of(2026, 11, 23));
    public static final Slot TEN = new Slot(LEEDS, Instant.parse("2026-11-23T10:00:00Z"));
    public static final Slot ELEVEN = new Slot(LEEDS, Instant.parse("2026-11-23T11:00:00Z"));
    public static final Duration QUARTER = Duration.ofMinutes(15);
    public static final Instant OPENING = Instant.parse("2026-11-23T08:00:00Z");

    public final Inventory inventory;
    public final VirtualClock clock;

    public PickupShop(Inventory inventory, VirtualClock clock) {
        this.inventory = inventory;
        this.clock = clock;
    }

    /** As many orders, units and places as it can do on any day. */
    public void plan(DayCapacity each) {
        inventory
                .capacities()
                .put(CapacityPlan.of(LEEDS, OpeningHours.always(ZoneOffset.UTC), each)
                        .slots(Duration.ofHours(1), Duration.ofMinutes(30)));
    }

    public void receive(long cups, long teas) {
        inventory.receive(new ReceiveStock(next(), lines(cups, teas)));
    }

    public void setAside(long cups) {
        inventory
                .quotas()
                .put(QuotaPlan.of(QuotaRule.hard("web", WEB, new QuotaSize.Units(Quantity.of(cups)))
                        .of(CUP.sku())));
    }

    public CommandId next() {
        return CommandId.next(clock);
    }

    public static List<StockLine> lines(long cups, long teas) {
        return List.of(new StockLine(CUP, Quantity.of(cups)), new StockLine(TEA, Quantity.of(teas)));
    }

    /** A cup and a tea, ready today, fetched at ten. */
    public MakePromise order() {
        return new MakePromise(next(), lines(1, 1), QUARTER).readyOn(TODAY).pickedUpIn(TEN);
    }

    public PromiseId promised(MakePromise command) {
        MakePromiseOutcome outcome = inventory.promises().make(command);
        if (outcome instanceof MakePromiseOutcome.Promised promised) {
            return promised.id();
        }
        throw new AssertionError("not promised: " + outcome);
    }

    public List<PromiseShortage> refused(MakePromise command) {
        MakePromiseOutcome outcome = inventory.promises().make(command);
        if (outcome instanceof MakePromiseOutcome.NotPromised refused) {
            return refused.shortages();
        }
        throw new AssertionError("promised: " + outcome);
    }

    public DayLevel today() {
        return inventory.capacities().day(TODAY);
    }

    public SlotLevel slot(Slot slot) {
        return inventory
                .capacities()
                .slots(LEEDS, slot.startsAt(), slot.startsAt().plusSeconds(1))
                .stream()
                .findFirst()
                .orElseThrow();
    }

    /** What is promised of cups, teas, today's orders and units, and of ten o'clock. */
    public List<Long> held() {
        return List.of(
                level(CUP),
                level(TEA),
                today().orders().promised().units(),
                today().units().promised().units(),
                slot(TEN).places().promised().units());
    }

    private long level(StockKey key) {
        return inventory.levels(List.of(key)).get(0).held();
    }
}
