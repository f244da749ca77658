/** One row of a file made a notice: its keys, its values, its dates. What they mean is judged by the rules of the notice. */
package org.cordon.roundup.nomination.row;
