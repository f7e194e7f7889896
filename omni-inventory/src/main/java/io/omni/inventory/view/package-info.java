/**
 * What can be promised, remembered between questions: kept right by what is posted, told with its age, bounded in number and in age.
 */
@NullMarked
package io.omni.inventory.view;

import org.jspecify.annotations.NullMarked;
