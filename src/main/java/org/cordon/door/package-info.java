/** What every request and every answer passes, whoever asks: one spelling of each path, sizes, headers, errors. */
package org.cordon.door;
