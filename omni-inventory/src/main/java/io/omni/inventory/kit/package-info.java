/**
 * What is sold as one and made of several: kits that are put together, and bundles that are picked part by part. How many there are follows
 * from the parts; putting together and taking apart are postings.
 */
@NullMarked
package io.omni.inventory.kit;

import org.jspecify.annotations.NullMarked;
