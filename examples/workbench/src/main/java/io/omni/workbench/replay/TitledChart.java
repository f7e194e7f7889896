package io.omni.workbench.replay;

import io.omni.workbench.chart.Chart;

/**
 * A chart of a report.
 *
 * @param id unlike any other in the report
 * @param title what is shown
 * @param chart the figures
 */
record TitledChart(String id, String title, Chart chart) {}
