"""Makes the generated tables of the analysis from those that people edit; not needed to run."""
