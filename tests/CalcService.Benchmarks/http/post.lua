-- wrk: posts the file that $BODY names, as JSON. With VARY=1 every request differs from all others in its white space, so
-- that no solution is at hand.
local file = assert(io.open(os.getenv("BODY")))
local body = file:read("*a")
file:close()

wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = body

if os.getenv("VARY") == "1" then
    local count = os.time() % 1000 * 1000000
    request = function()
        count = count + 1
        local blanks, rest = {}, count
        while rest > 0 do
            blanks[#blanks + 1] = rest % 2 == 0 and " " or "\t"
            rest = math.floor(rest / 2)
        end
        return wrk.format(nil, nil, nil, body .. table.concat(blanks))
    end
end
