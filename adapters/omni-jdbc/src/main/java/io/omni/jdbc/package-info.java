/**
 * The contracts of storage over JDBC, in the host's transaction where it has one open.
 *
 * <p>{@link io.omni.jdbc.H2Storage} opens a file. For a database of the host's begin with {@link io.omni.jdbc.ConnectionSource}, by which a host tells where connections come from and which of them are lent; then
 * {@link io.omni.jdbc.Migrations} and {@link io.omni.jdbc.JdbcStorage}. Names and values are always bound to statements, never part of them.
 */
@NullMarked
package io.omni.jdbc;

import org.jspecify.annotations.NullMarked;
