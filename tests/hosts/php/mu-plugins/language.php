<?php
// The site is Japanese, without the package of WordPress' own translations; a script may ask for
// another language.

add_filter(
	'locale',
	function () {
		$asked = getenv( 'SHIRUBE_LOCALE' );
		return $asked ? $asked : 'ja';
	}
);
