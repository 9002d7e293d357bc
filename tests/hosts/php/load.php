<?php
// Loads WordPress from the folder in which we stand, as its administrator, for a script.

$_SERVER['HTTP_HOST']      = 'localhost';
$_SERVER['REQUEST_METHOD'] = 'GET';
require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

/** Says what came of it, as JSON on a line of its own, or why nothing did. */
function shirube_tests_say( $what ) {
	if ( is_wp_error( $what ) ) {
		fwrite( STDERR, $what->get_error_message() . "\n" );
		exit( 1 );
	}
	echo json_encode( $what, JSON_UNESCAPED_SLASHES ), "\n";
}
