/**
 * How a command is carried out once, however often it is sent.
 *
 * <p>A {@link io.omni.core.command.Command} has an id and a content. {@link io.omni.core.command.Commands} is what every facade hands its
 * commands to: it answers a repetition with the outcome of the first time, and refuses an id that was given to something else
 * ({@link io.omni.core.command.CommandIdReused}) or that is too old to tell ({@link io.omni.core.command.CommandTooOld}). An outcome that
 * is a {@link io.omni.core.command.Refusal} changed nothing and is not remembered.
 */
@NullMarked
package io.omni.core.command;

import org.jspecify.annotations.NullMarked;
