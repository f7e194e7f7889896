package io.omni.orders.internal;

import io.omni.core.channel.ChannelId;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.order.OrderId;
import io.omni.orders.order.OrderNumber;
import io.omni.orders.placement.NumbersDrawn;
import io.omni.orders.placement.OrderNumbers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers orders by channel. Numbers are drawn several at once, so that orders placed at the same time do not wait for each other. */
final class Numbering {

    private static final int AT_ONCE = 100;

    private final UnitOfWork unitOfWork;
    private final VersionedStore<ChannelId, NumbersDrawn> store;
    private final Optional<OrderNumbers> own;
    private final Map<ChannelId, Block> blocks = new ConcurrentHashMap<>();

    Numbering(OrderPorts ports) {
        this.unitOfWork = ports.storage().unitOfWork();
        this.own = ports.numbers();
        this.store = ports.storage().aggregates(Types.NUMBERS);
    }

    /** To be called outside of a unit of work: one that is undone would give numbers out again. */
    OrderNumber next(ChannelId channel, OrderId order) {
        return own.map(numbers -> numbers.next(channel, order))
                .orElseGet(() -> OrderNumber.of(
                        channel, blocks.computeIfAbsent(channel, Block::new).next()));
    }

    /** The numbers that this process has drawn and not used. */
    private final class Block {

        private final ChannelId channel;
        private long used;
        private long last;

        Block(ChannelId channel) {
            this.channel = channel;
        }

        synchronized long next() {
            if (used == last) {
                last = unitOfWork.execute(this::draw);
                used = last - AT_ONCE;
            }
            used++;
            return used;
        }

        private long draw() {
            Optional<Versioned<NumbersDrawn>> found = store.find(channel);
            long drawn = found.map(before -> before.aggregate().last()).orElse(0L) + AT_ONCE;
            store.save(
                    new NumbersDrawn(channel, drawn),
                    found.map(Versioned::version).orElse(Version.NONE));
            return drawn;
        }
    }
}
