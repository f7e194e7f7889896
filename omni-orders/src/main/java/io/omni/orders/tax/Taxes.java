package io.omni.orders.tax;

import java.util.List;

/** The port to taxes. A host plugs in its own or a provider's; {@link TaxTable} is a sample. */
@FunctionalInterface
public interface Taxes {

    /** Nobody is asked: orders have no tax, and their totals are what prices and delivery come to. */
    Taxes NONE = question -> List.of();

    /**
     * Taxes lines. The same question has the same answer, or a repeated placement may differ from what was shown.
     *
     * @param question what, where and when
     * @return the tax on each line, in their order and currency; or nothing at all if there are no taxes to tell
     */
    List<LineTax> tax(TaxQuestion question);
}
