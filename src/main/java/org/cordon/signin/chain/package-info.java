/** Which requests pass which filters. */
package org.cordon.signin.chain;
