package io.omni.workbench.replay;

import io.omni.core.catalog.Sku;

/**
 * An article of which not all that was wanted was there.
 *
 * @param sku which
 * @param title what people read
 * @param supplied units that customers got
 * @param missing units that they wanted and did not get
 */
record ShortArticle(Sku sku, String title, long supplied, long missing) {}
