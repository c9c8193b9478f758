// Whether some day lies within all relationships: where each begins no later than any other ends.
any(days IN [[q IN {{taken}} | [{{possible_days:q}}]]] WHERE all(one IN days WHERE all(other IN days WHERE one[0] <= other[1])))
