/**
 * The network of an analysis file as its reader sees it, read as a whole or no more of it than is asked for. Everything in it is what the
 * policies show him; nothing is computed here that needs more than counting.
 */
package org.cordon.analysis.file.network;
