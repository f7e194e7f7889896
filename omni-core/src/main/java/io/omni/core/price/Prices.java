package io.omni.core.price;

import io.omni.core.catalog.Catalog;
import io.omni.core.catalog.Product;
import io.omni.core.catalog.Sku;
import io.omni.core.catalog.Variant;
import io.omni.core.channel.Channel;
import io.omni.core.money.Money;
import io.omni.core.storage.AggregateType;
import io.omni.core.storage.Registry;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The prices of the retailer: named lists, and behind them the variants' own prices.
 *
 * <p>Of the lists that have a price for a SKU, in the currency asked for, that hold in the channel at the instant, and for as many units as
 * are bought, the one with the highest priority counts; of equal ones the one that is for the channel, before one for all; then the one that
 * began to hold latest; then the first by name. Where none counts, the variant's own price does.
 *
 * <p>A price holds for as long as its list does: what is set anew also stands for the past. To ask later what something did cost, end one
 * list and begin another.
 */
public final class Prices {

    private final UnitOfWork unitOfWork;
    private final Registry<PriceListId, PriceList> lists;
    private final Registry<Sku, SkuPrices> prices;
    private final Catalog catalog;

    /**
     * Opens the prices.
     *
     * @param storage where lists and prices are kept
     * @param catalog the products
     */
    public Prices(Storage storage, Catalog catalog) {
        this.unitOfWork = storage.unitOfWork();
        this.lists = new Registry<>(
                storage, AggregateType.of("price-list", PriceList.class, PriceList::id, PriceListId::value));
        this.prices =
                new Registry<>(storage, AggregateType.of("sku-prices", SkuPrices.class, SkuPrices::sku, Sku::value));
        this.catalog = catalog;
    }

    /**
     * Puts a price list in, in place of an earlier one with the same id; the prices that were set in it stay.
     *
     * @param list the list
     * @return the same list
     * @throws IllegalArgumentException if the earlier one is in another currency
     */
    public PriceList put(PriceList list) {
        return unitOfWork.execute(() -> {
            lists.find(list.id())
                    .filter(before -> !before.currency().equals(list.currency()))
                    .ifPresent(before -> {
                        throw new IllegalArgumentException(
                                "price list %s is in %s, and has prices in it: give the one in %s a name of its own"
                                        .formatted(list.id(), before.currency(), list.currency()));
                    });
            return lists.put(list);
        });
    }

    /**
     * Finds a price list.
     *
     * @param id its id
     * @return the list, or empty
     */
    public Optional<PriceList> list(PriceListId id) {
        return lists.find(id);
    }

    /**
     * Sets the price of a SKU in a list, in place of an earlier one.
     *
     * @param price the price
     * @throws IllegalArgumentException if there is no such list, or it is in another currency
     */
    public void set(ListedPrice price) {
        unitOfWork.execute(() -> {
            PriceList list = lists.get(price.list());
            Money first = price.breaks().get(0).unitPrice();
            if (!first.currency().equals(list.currency())) {
                throw new IllegalArgumentException("price %s of %s in list %s, which is in %s: convert it first"
                        .formatted(first, price.sku(), list.id(), list.currency()));
            }
            return prices.put(of(price.sku()).with(price));
        });
    }

    /**
     * Takes the price of a SKU out of a list. Does nothing if it is not there.
     *
     * @param list which list
     * @param sku what
     */
    public void remove(PriceListId list, Sku sku) {
        unitOfWork.execute(() -> prices.put(of(sku).without(list)));
    }

    /**
     * The prices of a SKU in all lists, whether they hold or not.
     *
     * @param sku what
     * @return the prices, by list
     */
    public List<ListedPrice> listed(Sku sku) {
        return of(sku).prices();
    }

    /**
     * Tells what a unit costs, and why.
     *
     * @param question of what, where and when
     * @return the price, where it is from, and why it is from no other list
     */
    public PriceAnswer price(PriceQuestion question) {
        Optional<Variant> variant = catalog.variant(question.sku());
        if (variant.isEmpty()) {
            return new PriceAnswer.NoPrice(List.of());
        }
        List<Offer> counting = new ArrayList<>();
        List<PassedOver> passedOver = new ArrayList<>();
        for (ListedPrice price : listed(question.sku())) {
            Offer offer = new Offer(lists.get(price.list()), price);
            offer.whyNot(question)
                    .ifPresentOrElse(
                            reason -> passedOver.add(new PassedOver(price.list(), reason)), () -> counting.add(offer));
        }
        return counting.isEmpty()
                ? ofVariant(variant.get(), question, passedOver)
                : fromList(counting, question, passedOver);
    }

    /**
     * Tells below which price a unit that is sold alone in a channel loses money: from it upward at least the cost remains after the
     * channel's fees for its category. Delivery and taxes are left out of it.
     *
     * @param channel where it is sold
     * @param sku what
     * @param cost what must remain, in the channel's currency, not negative
     * @return the price; empty if the fees take all of any price
     */
    public Optional<Money> floor(Channel channel, Sku sku, Money cost) {
        return channel.fees().isEmpty()
                ? Optional.of(cost)
                : channel.fees().get().floorPrice(catalog.product(sku).flatMap(Product::category), cost);
    }

    private static PriceAnswer ofVariant(Variant variant, PriceQuestion question, List<PassedOver> passedOver) {
        return variant.price(question.currency())
                .<PriceAnswer>map(price -> new PriceAnswer.Priced(price, new PriceSource.OfVariant(), passedOver))
                .orElseGet(() -> new PriceAnswer.NoPrice(passedOver));
    }

    private static PriceAnswer fromList(List<Offer> counting, PriceQuestion question, List<PassedOver> passedOver) {
        counting.sort(Offer.bestFirst());
        Offer best = counting.get(0);
        counting.stream()
                .skip(1)
                .forEach(offer -> passedOver.add(new PassedOver(offer.list().id(), offer.whyLess(best))));
        passedOver.sort(Comparator.comparing(PassedOver::list));
        PriceBreak step = best.price().breakFor(question.quantity()).orElseThrow();
        return new PriceAnswer.Priced(
                step.unitPrice(), new PriceSource.FromList(best.list().id(), step.from()), passedOver);
    }

    private SkuPrices of(Sku sku) {
        return prices.find(sku).orElseGet(() -> new SkuPrices(sku, List.of()));
    }
}
