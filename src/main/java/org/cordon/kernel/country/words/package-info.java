/** What somebody who looks for something means by his words, in the four languages of the pages. */
@NamedInterface("words")
package org.cordon.kernel.country.words;

import org.springframework.modulith.NamedInterface;
