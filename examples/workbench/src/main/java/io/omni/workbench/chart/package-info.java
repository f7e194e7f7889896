/**
 * Charts for a page that stands alone: inline SVG and a table of the same figures, without scripts.
 *
 * <p>A {@link io.omni.workbench.chart.Chart} is drawn into {@link io.omni.workbench.chart.Markup} by {@link io.omni.workbench.chart.Figure}.
 * All amounts are whole numbers of a {@link io.omni.workbench.chart.Unit}. The same chart gives the same bytes on every machine. Colors come
 * from the style sheet of this package, which knows six that differ for the color-blind, by light and by dark.
 */
@NullMarked
package io.omni.workbench.chart;

import org.jspecify.annotations.NullMarked;
